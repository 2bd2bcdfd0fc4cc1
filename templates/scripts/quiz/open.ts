/** Whether a question is answered in sentences, which people mark. Only pages that ask one have a script that knows of it. */
export const isOpen = ({ dataset }: HTMLElement): boolean => dataset.type === "open";

export const isJudged = (question: HTMLElement): boolean => !isOpen(question);
