/**
 * What a key means to the teller's page. Only keys a browser gives to its page, and none that types where somebody is
 * typing. Pure.
 */
/** @import {Action} from './commands.js' */
/** @import {PanelName} from './panels.js' */

/**
 * @typedef {{do: 'press', action: Action} | {do: 'open', panel: PanelName | 'why'} | {do: 'digit', digit: number}
 *   | {do: 'enter' | 'back' | 'leave' | 'close'} | {do: 'type', letter: string}} Intent
 */
/** Where a key was hit: nowhere in particular, on a button or link, in a field to type in, in the panel's own answer. @typedef {'page' | 'control' | 'field' | 'answer'} Where */

/** @type {Record<string, Intent>} */
const FUNCTION_KEYS = {
  F1: { do: 'open', panel: 'why' },
  F2: { do: 'press', action: 'next' },
  F3: { do: 'press', action: 'recall' },
  F4: { do: 'open', panel: 'transfer' },
  F5: { do: 'press', action: 'noShow' },
  F6: { do: 'press', action: 'finish' },
  F7: { do: 'open', panel: 'park' },
  F8: { do: 'press', action: 'start' },
  F9: { do: 'open', panel: 'pause' },
  F10: { do: 'open', panel: 'callChosen' },
  F12: { do: 'open', panel: 'ask' },
  'Shift+F2': { do: 'open', panel: 'walkUp' },
  'Shift+F6': { do: 'open', panel: 'finish' },
  'Shift+F9': { do: 'close' },
};

/** As they are written on the buttons; the same keys in every language. @type {Record<string, string[]>} */
export const SHORTCUTS = {
  next: ['Space', 'F2'], start: ['F8'], recall: ['F3'], noShow: ['F5'], finish: ['F6'], transfer: ['F4'], park: ['F7'], pause: ['F9'],
  callChosen: ['F10'], walkUp: ['Shift+F2'], finishMore: ['Shift+F6'], why: ['F1'], ask: ['F12'], close: ['Shift+F9'], undo: ['Backspace', 'Control+Z'],
};

/**
 * @param {{key: string, shiftKey: boolean, ctrlKey: boolean, altKey: boolean, metaKey: boolean}} key
 * @param {Where} where
 * @param {boolean} panel whether a panel is open
 * @param {boolean} typed whether its step takes a number typed in
 * @returns {Intent | null} null: not ours
 */
export function intentOf({ key, shiftKey, ctrlKey, altKey, metaKey }, where, panel, typed) {
  if (altKey || metaKey || ctrlKey) {
    return ctrlKey && key.toLowerCase() === 'z' && !altKey && !metaKey && !shiftKey && !panel && where !== 'field' ? { do: 'press', action: 'undo' } : null;
  }
  const command = FUNCTION_KEYS[shiftKey ? `Shift+${key}` : key];
  if (command) {
    return command;
  }
  if (!panel) {
    return where === 'page' && key === ' ' ? { do: 'press', action: 'next' }
      : (where === 'page' || where === 'control') && key === 'Backspace' ? { do: 'press', action: 'undo' } : null;
  }
  if (key === 'Escape') {
    return { do: 'back' };
  }
  if (key === 'Enter') {
    // In a field beside the choice Enter ends the typing; it must not make a choice nobody looked at.
    return where === 'control' ? null : where === 'field' ? { do: 'leave' } : { do: 'enter' };
  }
  if (where === 'field' || where === 'answer') {
    return null;
  }
  return /^\d$/.test(key) ? { do: 'digit', digit: Number(key) } : typed && /^[a-z]$/i.test(key) ? { do: 'type', letter: key.toUpperCase() } : null;
}

/**
 * The number of the counter a key opens, while none is open.
 *
 * @param {{key: string, shiftKey: boolean, ctrlKey: boolean, altKey: boolean, metaKey: boolean}} key
 * @returns {number | null} 1 to 9; null: not ours
 */
export function counterOf({ key, ctrlKey, altKey, metaKey }) {
  return !ctrlKey && !altKey && !metaKey && /^[1-9]$/.test(key) ? Number(key) : null;
}
