/** The package describes no types for its dictionaries: pairs "from to" with bars between them. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
