/** A page as its text: the build and the tests put it in the place of the import. */
declare module '*.html' {
  const text: string;
  export default text;
}
