import { expect, test } from "vitest";
import { downloadName, titleInName } from "../../src/desk/state/file-names.js";

test.each([
  ["Disney+ and the streaming wars", "disney-and-the-streaming-wars"],
  ["  “We’re on it.”  ", "we-re-on-it"],
  ["Élections à Zürich", "élections-à-zürich"],
  ["أسئلة الأسبوع", "أسئلة-الأسبوع"],
  ["हफ़्ते के प्रश्न", "हफ़्ते-के-प्रश्न"],
  ["../../etc\\passwd:*?", "etc-passwd"],
  ["a".repeat(59) + " and more", "a".repeat(59)],
  ["a".repeat(60), "a".repeat(60)],
  ["a".repeat(61), "a".repeat(60)],
  ["E\u0301lections", "\u00e9lections"],
  ["Week 12", "week-12"],
  ["?!", "quiz"],
  ["", "quiz"],
])("a test called %j has files called %s", (title, name) => expect(titleInName(title)).toBe(name));

test.each([
  ["student/print.html", "week.html"],
  ["student/print-B.html", "week-B.html"],
  ["student/print-18pt-B.html", "week-B-18pt.html"],
  ["teacher/key.html", "week-key.html"],
  ["teacher/key-A.csv", "week-A-key.csv"],
  ["teacher/key-all-forms.html", "week-all-keys.html"],
  ["student/practice.html", "week-quiz.html"],
  ["student/last-year.apkg", "week.apkg"],
  ["student/last-year.quizlet.txt", "week-quizlet.txt"],
  ["student/last-year.study.html", "week-study.html"],
  ["teacher/paper-24pt-A.docx", "week-A-24pt.docx"],
  ["teacher/key-A.docx", "week-A-key.docx"],
  ["teacher/moodle-A.xml", "week-moodle-A.xml"],
  ["teacher/google-forms.gs", "week-google-forms.gs"],
])("%s is saved as %s", (path, name) => expect(downloadName(path, "Week")).toBe(name));
