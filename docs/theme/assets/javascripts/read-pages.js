/* 记下打开过哪一课、停在哪一节、读没读到底。The page's path and hash stand on the script's element. */
(() => {
  "use strict";
  const { CourseProgress: Progress } = window;
  const { page, hash } = document.currentScript.dataset;
  const article = document.querySelector("article");

  /** The last heading in the upper third of the window, or above it. */
  function place() {
    const above = [...article.querySelectorAll("h2[id], h3[id]")]
      .filter((one) => one.getBoundingClientRect().top < window.innerHeight / 3);
    return above.length && window.scrollY > 0 ? above[above.length - 1].id.slice(0, 80) : "";
  }

  function leave() {
    if (document.visibilityState === "hidden") Progress.update((_, stamp) => stamp(`open:${page}`, place()));
  }

  /* Opened again, a page is still where the reader stopped, until left elsewhere. */
  Progress.update((items, stamp) => stamp(`open:${page}`, (items[`open:${page}`] || [0, ""])[1]));
  document.addEventListener("visibilitychange", leave);
  if (!window.IntersectionObserver) return;
  const end = new IntersectionObserver((seen) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    end.disconnect();
    Progress.update((_, stamp) => stamp(`read:${page}`, hash));
  });
  end.observe(article.lastElementChild);
})();
