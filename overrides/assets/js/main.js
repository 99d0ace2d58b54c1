// Starts what a page needs, on the first visit and after each instant one.
import { forget as stopHold, start as startHold } from "./hold.js";
import { start as startFilms } from "./film.js";
import { start as startLesson } from "./lesson.js";
import { start as startSides } from "./side.js";
import { start as startShell } from "./shell.js";

let visits = 0;

const start = () => {
  stopHold();
  startShell(visits > 0);
  startLesson();
  startSides();
  startHold();
  startFilms();
  visits += 1;
};

window.document$ ? window.document$.subscribe(start) : start();
