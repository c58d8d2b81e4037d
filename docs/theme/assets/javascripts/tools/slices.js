/* 长活分成一小段一小段干，中间让页面喘口气：五万行也不会卡住。
   toolSlices(steps, each, isStopped) calls `each` with all that `steps` gives, a few milliseconds at
   a time; resolves to true, or to false where `isStopped()` said so on the way. */
window.toolSlices = window.toolSlices || (() => {
  "use strict";

  const LONGEST = 12;
  const AT_ONCE = 100;

  /* A message comes sooner than a timer, and lets clicks and drawing in between all the same. */
  const pause = () => new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go();
    };
    port2.postMessage(0);
  });

  return async (steps, each, isStopped = () => false) => {
    let until = performance.now() + LONGEST;
    let count = 0;
    for (const one of steps) {
      each(one);
      count += 1;
      if (count % AT_ONCE || performance.now() < until) continue;
      await pause();
      if (isStopped()) return false;
      until = performance.now() + LONGEST;
    }
    return !isStopped();
  };
})();
