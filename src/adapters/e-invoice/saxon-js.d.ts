/** The one function of saxon-js the judge uses; the package brings no types. */
declare module 'saxon-js' {
  interface TransformOptions {
    readonly stylesheetFileName: string;
    readonly sourceText: string;
    readonly destination: 'serialized';
  }
  const saxon: { transform(options: TransformOptions, mode: 'sync'): { readonly principalResult: string } };
  export default saxon;
}
