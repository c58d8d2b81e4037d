// Counts down the minutes of the slide that is shown, and of its segment; what is over is red.
"use strict";

window.deckClock = (function () {
  const words = JSON.parse(document.getElementById("words").textContent);
  const box = document.getElementById("clock");
  const spent = new Map(); // slide → milliseconds it has been on while the clock ran
  let current = null;
  let running = false;
  let since = 0;
  let lesson = 0;

  function settle() {
    const now = Date.now();
    if (running && current) {
      // A laptop that slept, or a clock set back, must not turn into minutes of teaching.
      const passed = Math.max(0, now - since);
      spent.set(current, (spent.get(current) || 0) + passed);
      lesson += passed;
    }
    since = now;
  }

  function minutes(seconds) {
    const whole = Math.abs(seconds);
    return Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
  }

  function left(total, used) {
    const seconds = Math.ceil((total * 60000 - used) / 1000);
    const over = used > total * 60000 + 999;
    const late = Math.floor((used - total * 60000) / 1000);
    return { over, text: over ? words.over.replace("{time}", minutes(late)) : minutes(Math.max(0, seconds)) };
  }

  function step(used) {
    const list = current.dataset.steps ? JSON.parse(current.dataset.steps) : [];
    let before = 0;
    for (const [name, length] of list) {
      if (used < (before + length) * 60000) return { name, ...left(length, used - before * 60000) };
      before += length;
    }
    return null;
  }

  function state() {
    settle();
    if (!current) return null;
    const used = spent.get(current) || 0;
    const all = document.querySelectorAll('[data-segment="' + current.dataset.segment + '"]');
    const ofSegment = Array.from(all).reduce((sum, one) => sum + (spent.get(one) || 0), 0);
    const length = Number(current.dataset.minutes);
    return {
      running,
      lesson: minutes(Math.floor(lesson / 1000)),
      step: step(used),
      page: length ? left(length, used) : null,
      segment: left(Number(current.dataset.segmentMinutes), ofSegment),
    };
  }

  function show(element, name, value) {
    element.textContent = value ? name + " " + value.text : "";
    element.classList.toggle("over", Boolean(value && value.over));
  }

  function draw() {
    const now = state();
    if (!now) return;
    const [stepped, page, segment] = box.children;
    if (!now.running && !lesson) {
      stepped.textContent = words.paused;
      show(page, words.page, now.page);
      segment.textContent = "";
      return;
    }
    show(stepped, now.step ? now.step.name : "", now.step);
    show(page, words.page, now.page);
    show(segment, words.segment, now.segment);
    box.dataset.running = String(now.running);
  }

  setInterval(draw, 250);
  return {
    state,
    show(slide) { settle(); current = slide; draw(); },
    toggle() { settle(); running = !running; draw(); },
    reset() { settle(); spent.delete(current); draw(); },
    enlarge() { box.classList.toggle("large"); },
  };
})();
