/** How `<catalog-page>` is laid out: the services at the left, one of them in the middle, the kiosk's menu at the right. */
import { css } from 'lit';

export const catalogStyles = css`
  main { display: grid; grid-template: auto minmax(0, 1fr) / 20rem minmax(0, 1fr) 22.5rem; }
  main.still { display: grid; grid-template: none; }
  .told { grid-area: 1 / 1 / auto / -1; display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-3); padding: var(--space-2) var(--space-4); background: var(--green-100); font-weight: 600; --button-size: 32px; }
  .services { grid-area: 2 / 1; min-block-size: 0; display: grid; grid-template-rows: auto minmax(0, 1fr) auto; border-inline-end: 1px solid var(--rule-strong); }
  .services header { display: grid; gap: var(--space-2); padding: var(--space-3) var(--space-4); border-block-end: 1px solid var(--rule-strong); background: var(--surface); --button-size: 36px; }
  .services h1 { font-size: var(--step-1); font-weight: 700; }
  .services header p { color: var(--ink-soft); font-size: var(--step--1); }
  .services header div { display: flex; flex-wrap: wrap; gap: var(--space-2); }
  .services header .button { padding-inline: var(--space-3); }
  .scroll { overflow: auto; padding-block-end: var(--space-4); }
  .branch { inline-size: 100%; display: flex; align-items: center; gap: var(--space-2); min-block-size: 48px; padding: 0 var(--space-4); border: 0; border-block-start: 1px solid var(--rule-strong); background: var(--surface); text-align: start; font-weight: 600; }
  .branch:hover { background: var(--green-50); }
  .branch[aria-current] { background: var(--green-100); }
  .branch .count { white-space: nowrap; margin-inline-start: auto; color: var(--ink-soft); font-weight: 400; font-size: var(--step--1); }
  .branch:focus-visible { outline-offset: -3px; }

  .work { grid-area: 2 / 2; min-block-size: 0; display: grid; grid-template-rows: auto minmax(0, 1fr); }
  .work > header { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2); padding: var(--space-2) var(--space-5); border-block-end: 1px solid var(--rule-strong); background: var(--surface); --button-size: 36px; }
  .work h2 { font-size: var(--step-1); font-weight: 700; }
  .work .gap { flex: 1; }
  .work > header .button { padding-inline: var(--space-3); }
  .work .acts { display: flex; gap: var(--space-2); margin-inline-start: auto; }
  .about { inline-size: 100%; color: var(--ink-soft); font-size: var(--step--1); }
  .about .shut { color: var(--amber); font-weight: 600; }
  .fields { overflow: auto; padding: var(--space-4) var(--space-5) var(--space-7); }
  .stale { display: grid; gap: var(--space-2); margin-block-end: var(--space-4); padding: var(--space-3); background: var(--amber-ground); color: var(--amber); --button-size: 36px; }
  .stale b { font-weight: 700; }
  .stale p:last-child { display: flex; flex-wrap: wrap; gap: var(--space-2); }
  .empty { padding: var(--space-6) var(--space-5); color: var(--ink-soft); }

  .preview { grid-area: 2 / 3; min-block-size: 0; overflow: hidden; padding: var(--space-3) var(--space-4); border-inline-start: 1px solid var(--rule-strong); background: var(--sunk); display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); gap: var(--space-2); }
  .preview h2 { font-weight: 700; }

  .ask { max-inline-size: min(32rem, 94vw); padding: var(--space-5); border: 1px solid var(--rule-strong); border-radius: var(--radius); background: var(--paper); color: var(--ink); }
  .ask::backdrop { background: #13201b99; }
  .ask p + p { display: flex; gap: var(--space-3); justify-content: flex-end; margin-block-start: var(--space-4); }
  @media (max-width: 1200px) {
    main { grid-template-columns: 15.5rem minmax(0, 1fr) 17rem; }
    .work > header, .fields { padding-inline: var(--space-3); }
    .preview { padding-inline: var(--space-3); }
  }
`;
