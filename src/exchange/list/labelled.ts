import { slugOf, topicOf } from "../topic.js";
import type { Label } from "./labels.js";
import { isComplete, type ListedQuestion } from "./question.js";

/** Whether a label is one: before a question has options, `Note:` and its like are words of the question. */
export function takes(question: ListedQuestion, { kind }: Label): boolean {
  switch (kind) {
    case "answer":
      return question.answer === null || question.answer === "";
    case "points":
    case "difficulty":
      return true;
    case "explanation":
    case "topic":
    case "tags":
    case "other":
      return isComplete(question) || question.open !== null;
  }
}

/** Notes what a label says of a question. */
export function labelled(question: ListedQuestion, label: Label): void {
  const { kind, rest } = label;
  switch (kind) {
    case "answer":
      question.open = rest === "" ? "answer" : null;
      if (rest !== "") question.answer = rest;
      return;
    case "explanation":
      question.open = "explanation";
      if (rest !== "") question.explanation.push(rest);
      return;
    case "points": {
      const points = Number(/^\d+(?:\.\d+)?/.exec(rest)?.[0] ?? 0);
      if (points > 0 && points <= 1000) question.fields["points"] = points;
      else question.lost.push(`the points ${JSON.stringify(rest)}`);
      return;
    }
    case "difficulty": {
      const level = DIFFICULTIES.get(rest.toLowerCase().replace(/\W+$/, ""));
      if (level === undefined) question.lost.push(`the difficulty ${JSON.stringify(rest)}`);
      else question.fields["difficulty"] = level;
      return;
    }
    case "topic": {
      const topic = topicOf(rest.split(/[/>]/).map((part) => part.trim()));
      if (topic === null) question.lost.push(`the topic ${JSON.stringify(rest)}`);
      else question.fields["topics"] = [topic];
      return;
    }
    case "tags": {
      const tags = rest.split(/[,;]/).flatMap((tag) => slugOf(tag) ?? []);
      if (tags.length === 0) question.lost.push(`the tags ${JSON.stringify(rest)}`);
      else question.fields["tags"] = [...new Set(tags)];
      return;
    }
    case "other":
      question.lost.push(`the ${label.name} ${JSON.stringify(rest)}`);
  }
}

const DIFFICULTIES: ReadonlyMap<string, string> = new Map([
  ["easy", "easy"],
  ["medium", "medium"],
  ["moderate", "medium"],
  ["intermediate", "medium"],
  ["hard", "hard"],
  ["difficult", "hard"],
]);
