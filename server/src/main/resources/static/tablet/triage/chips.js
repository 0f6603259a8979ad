/** A row of choices as chips: real radio buttons in a fieldset, so that keys and screen readers know them. */
import { html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';

/**
 * @template {string} V
 * @param {object} row
 * @param {string} row.legend
 * @param {string} row.name unique in its form
 * @param {{value: V, text: string, icon?: string, disabled?: boolean}[]} row.options
 * @param {V | null} row.value the one chosen
 * @param {(value: V) => void} row.choose
 * @param {boolean} [row.tiles] as a grid of equal tiles
 */
export function chips({ legend, name, options, value, choose, tiles = false }) {
  return html`<fieldset><legend>${legend}</legend><div class="chips ${tiles ? 'tiles' : ''}">${options.map((each) => html`
    <label>${each.icon ? html`<ui-icon name=${each.icon}></ui-icon>` : nothing}<span>${each.text}</span>
      <input type="radio" name=${name} .value=${each.value} .checked=${each.value === value} ?disabled=${each.disabled ?? false}
        @change=${() => choose(each.value)}></label>`)}</div></fieldset>`;
}
