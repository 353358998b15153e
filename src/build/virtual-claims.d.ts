declare module 'virtual:claims' {
  export const bundle: import('../claims/bundle.ts').ClaimsBundle;
}
