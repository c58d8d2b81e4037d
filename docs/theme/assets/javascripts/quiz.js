/* What quizzes need beside mkdocs-quiz's own script, which follows in the same file.
   Answers are kept in the learner's record, by question and not by page; a form sent without a
   choice says so instead of counting as wrong; a question with several right options says how many
   were missed. Words come from window.mkdocsQuizTranslations. */
(function () {
  "use strict";
  const { CourseProgress: Progress } = window;
  const words = window.mkdocsQuizTranslations || {};

  function say(text, numbers) {
    return (words[text] || text).replace(/{(\w+)}/g, (_, name) => numbers[name]);
  }

  function inputs(quiz) {
    return Array.from(quiz.querySelectorAll('input[name="answer"]'));
  }

  function isRight(quiz, chosen) {
    return inputs(quiz).every(
      (input) => input.hasAttribute("data-correct") === chosen.includes(Number(input.value)),
    );
  }

  const nameOf = (id) => id.replace(/^quiz-/, "");

  /** The answers that are kept of this page's questions, in the form of mkdocs-quiz. */
  function answers() {
    const items = Progress.read();
    const found = {};
    for (const quiz of document.querySelectorAll(".quiz[id]")) {
      const entry = items[`answer:${nameOf(quiz.id)}`];
      const chosen = entry ? entry[1].chosen : [];
      const values = inputs(quiz).map((input) => Number(input.value));
      if (chosen.length && chosen.every((value) => values.includes(value))) {
        found[quiz.id] = { answered: true, correct: isRight(quiz, chosen), selectedValues: chosen.map(String) };
      }
    }
    return found;
  }

  function keep(id, entry, stamp, items) {
    const name = nameOf(id);
    const right = Boolean(entry && entry.correct);
    const before = items[`answer:${name}`];
    stamp(`answer:${name}`, { chosen: entry ? entry.selectedValues.map(Number) : [], right });
    /* Who had answered before there were first tries has none to show. */
    if (entry && !before) stamp(`first:${name}`, right);
  }

  /* mkdocs-quiz's script asks this instead of localStorage. It writes all answers that it knows of;
     only those that it changed are kept, for another tab may have changed the others. */
  let known = {};
  window.courseQuizStorage = {
    getItem() {
      known = answers();
      return JSON.stringify(known);
    },
    setItem(_, text) {
      const now = JSON.parse(text);
      const changed = [...new Set([...Object.keys(known), ...Object.keys(now)])]
        .filter((id) => JSON.stringify(known[id]) !== JSON.stringify(now[id]));
      known = now;
      if (!changed.length) return;
      const isKept = Progress.update((items, stamp) =>
        changed.forEach((id) => keep(id, now[id], stamp, items)));
      if (!isKept && !Progress.status.denied) throw new Error("storage is full");
    },
    removeItem() {},
  };

  function note(quiz, text) {
    quiz.querySelector(".quiz-note").textContent = text;
  }

  function refuseEmpty(event) {
    const quiz = event.target.closest(".quiz");
    if (!quiz) return;
    const every = inputs(quiz);
    if (every.some((input) => input.checked)) {
      note(quiz, "");
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const several = every[0].type === "checkbox";
    note(quiz, say(several ? "Choose at least one answer first." : "Choose an answer first."));
    every[0].focus();
  }

  /* Feedback stands for one option each; with several right ones the whole needs a word too. */
  function tellWhole(quiz) {
    const feedback = quiz.querySelector(".quiz-feedback");
    const every = inputs(quiz);
    if (every[0].type !== "checkbox") return;
    if (feedback.classList.contains("hidden")) {
      note(quiz, "");
      return;
    }
    const missed = every.filter((one) => one.hasAttribute("data-correct") && !one.checked).length;
    const wrong = every.filter((one) => !one.hasAttribute("data-correct") && one.checked).length;
    const text = missed + wrong ? "Not all right: {missed} missed, {wrong} wrong." : "All right.";
    note(quiz, say(text, { missed, wrong }));
  }

  function tellAll() {
    document.querySelectorAll(".quiz").forEach(tellWhole);
  }

  /* A status line must be there before it speaks, or screen readers miss what it says first. */
  function addNotes() {
    for (const form of document.querySelectorAll(".quiz form")) {
      const line = document.createElement("p");
      line.className = "quiz-note";
      line.setAttribute("role", "status");
      form.append(line);
    }
  }

  function warnIfForgotten() {
    Progress.read();
    if (!Progress.status.denied) return;
    for (const box of document.querySelectorAll("[id^=quiz-progress-]")) {
      const line = document.createElement("p");
      line.className = "quiz-storage-warning";
      line.textContent = say(
        "Unable to save quiz progress. Your browser may have storage disabled or quota exceeded.",
      );
      box.prepend(line);
    }
  }

  addNotes();
  warnIfForgotten();
  document.addEventListener("submit", refuseEmpty, true);
  /* The event comes before the page is redrawn, at the start even before answers are restored. */
  window.addEventListener("quizProgressUpdate", () => setTimeout(tellAll));
})();
