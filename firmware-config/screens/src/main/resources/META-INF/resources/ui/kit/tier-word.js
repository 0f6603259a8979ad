/** `<tier-word>`: a customer's tier in words, on the tier's colour; nothing for an ordinary customer. Staff pages only. */
import { LitElement, css, html, nothing } from 'lit';
import { reset } from '../reset.js';

export class TierWord extends LitElement {
  static properties = { tier: { attribute: false }, language: {} };

  static styles = [reset, css`
    :host { display: contents; }
    span { display: inline-block; padding: 0.1em 0.55em; border-radius: 3px; font-size: 0.875em; font-weight: 700; line-height: 1.5; white-space: nowrap; }
    .rank-1 { color: var(--tier-1); background: var(--tier-1-ground); }
    .rank-2 { color: var(--tier-2); background: var(--tier-2-ground); }
    .rank-3 { color: var(--tier-3); background: var(--tier-3-ground); }
  `];

  constructor() {
    super();
    /** @type {import('#api').Tier | null} */
    this.tier = null;
    /** @type {import('../say.js').Language} */
    this.language = 'zh-CN';
  }

  render() {
    return this.tier && this.tier.rank > 0
      ? html`<span class="rank-${Math.min(3, this.tier.rank)}">${this.tier.names[this.language]}</span>` : nothing;
  }
}
customElements.define('tier-word', TierWord);
