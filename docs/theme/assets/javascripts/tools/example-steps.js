/* 例子一步一步走：填在格子里的是哪一步，就把那一步标出来。
   exampleSteps(page) finds in `page` a [data-step] for each step and the buttons that play them
   (render/templates/tool_parts.html). Steps are counted from 0; -1 is none of them. */
window.exampleSteps = (page) => {
  "use strict";

  const steps = page.querySelectorAll("[data-step]");
  let current = -1;

  /** Marks step `at` as the one that is filled in. */
  function mark(at) {
    current = at;
    steps.forEach((step, index) => {
      if (index === at) step.setAttribute("aria-current", "step");
      else step.removeAttribute("aria-current");
    });
  }

  /** The step after the one that is marked, the first again after the last. */
  const next = () => (current + 1) % steps.length;

  /** Shows the buttons of an example that stands in a <details>, and folds it; or the reverse. */
  function toggle(isOn) {
    const place = steps[0].closest("details");
    place.open = !isOn;
    for (const button of place.querySelectorAll("button")) button.hidden = !isOn;
  }

  return { mark, next, toggle };
};
