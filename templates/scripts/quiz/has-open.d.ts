/** Whether the page asks for answers in sentences. The build makes a script for either, and leaves out what it has no use for. */
declare const HAS_OPEN: boolean;
