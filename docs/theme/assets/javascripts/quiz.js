/* What quizzes need beside mkdocs-quiz's own script, which follows in the same file.
   Stored answers that no longer fit the page are dropped before that script reads them; a form
   sent without a choice says so instead of counting as wrong; a question with several right
   options says how many were missed. Words come from window.mkdocsQuizTranslations. */
(function () {
  "use strict";
  const key = "quiz_progress_" + window.location.pathname;
  const words = window.mkdocsQuizTranslations || {};

  function say(text, numbers) {
    return (words[text] || text).replace(/{(\w+)}/g, (_, name) => numbers[name]);
  }

  function inputs(quiz) {
    return Array.from(quiz.querySelectorAll('input[name="answer"]'));
  }

  /* An entry is kept if its question is on this page and its choices are options of it. */
  function fits(id, entry) {
    const quiz = document.getElementById(id);
    if (!quiz || !quiz.classList.contains("quiz") || !entry || typeof entry !== "object") {
      return false;
    }
    const values = inputs(quiz).map((input) => input.value);
    const chosen = entry.selectedValues;
    return (
      entry.answered === true &&
      typeof entry.correct === "boolean" &&
      Array.isArray(chosen) &&
      chosen.length > 0 &&
      chosen.every((value) => values.includes(value)) &&
      entry.correct === isRight(quiz, chosen)
    );
  }

  function isRight(quiz, chosen) {
    return inputs(quiz).every(
      (input) => input.hasAttribute("data-correct") === chosen.includes(input.value),
    );
  }

  function readStored() {
    try {
      const stored = JSON.parse(localStorage.getItem(key));
      return stored && typeof stored === "object" && !Array.isArray(stored) ? stored : {};
    } catch {
      return {};
    }
  }

  function prune() {
    const stored = readStored();
    const kept = Object.entries(stored).filter(([id, entry]) => fits(id, entry));
    try {
      if (kept.length) {
        localStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)));
      } else {
        localStorage.removeItem(key);
      }
    } catch {
      /* Storage is full: nothing new is kept, and the page works all the same. */
    }
  }

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
    if (!window.localStorage.isDenied) return;
    for (const box of document.querySelectorAll("[id^=quiz-progress-]")) {
      const line = document.createElement("p");
      line.className = "quiz-storage-warning";
      line.textContent = say(
        "Unable to save quiz progress. Your browser may have storage disabled or quota exceeded.",
      );
      box.prepend(line);
    }
  }

  prune();
  addNotes();
  warnIfForgotten();
  document.addEventListener("submit", refuseEmpty, true);
  /* The event comes before the page is redrawn, at the start even before answers are restored. */
  window.addEventListener("quizProgressUpdate", () => setTimeout(tellAll));
})();
