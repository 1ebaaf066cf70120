/** What of Trusted Types (W3C) the DOM library of TypeScript lacks. */
interface Window {
  readonly trustedTypes: {
    createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): object };
    /** A trusted address goes where the library knows strings only. */
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): string };
  };
}
