/** Says what is odd in a file that can be read all the same, in a text that begins with the file's URI. */
export type Warn = (text: string) => void;
