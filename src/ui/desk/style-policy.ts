interface HtmlRules {
  createHTML(text: string): string;
}

/**
 * The desk's `default` Trusted Types policy. The component library writes its custom properties into style
 * elements through `innerHTML`; this lets text without any markup pass and refuses everything else, so that no
 * string ever becomes an element. Scripts and script addresses have no rule here and stay refused.
 */
export function installStylePolicy(): void {
  const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: HtmlRules): unknown } })
    .trustedTypes;
  factory?.createPolicy('default', {
    createHTML(text) {
      if (text.includes('<')) throw new TypeError('the desk writes no markup as text');
      return text;
    },
  });
}

/** The nonce of this answer, for style elements; also told to libraries that ask for it by its webpack name. */
export function styleNonce(): string {
  const nonce = document.querySelector<HTMLElement>('link[rel=stylesheet][nonce]')?.nonce ?? '';
  Object.assign(globalThis, { __webpack_nonce__: nonce });
  return nonce;
}
