/** The page's whole look; it is printed by lawyers, so it works in black and white and breaks between rows. */
export const style = `
:root { color-scheme: light dark; --line: #c8c8c8; --soft: #f4f4f1; --ink: #1c1c1c; --paper: #fff; --open: #a33; }
@media (prefers-color-scheme: dark) {
  :root { --line: #444; --soft: #222; --ink: #e6e6e6; --paper: #161616; --open: #f99; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 84rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 Georgia, 'Times New Roman', serif;
}
h1 { font-size: 1.7rem; margin: 0 0 .3rem; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; border-bottom: 2px solid var(--line); }
nav { columns: 14rem; font-size: .9rem; margin: 1rem 0; }
nav a { display: block; }
a { color: inherit; }
a:focus-visible, summary:focus-visible { outline: 3px solid; }
.row {
  display: grid; grid-template-columns: 8rem minmax(14rem, 1fr) minmax(20rem, 2fr); gap: 0 1.2rem;
  padding: .6rem 0; border-bottom: 1px solid var(--line); break-inside: avoid;
}
.id { font-weight: bold; }
.how { font-size: .8rem; font-weight: normal; display: block; }
.rule { min-width: 0; }
.rule h3 { font-size: 1rem; margin: 0; }
.rule p { margin: .2rem 0; }
table { border-collapse: collapse; font-size: .85rem; width: 100%; margin: .4rem 0; overflow-wrap: anywhere; }
th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; border-top: 1px solid var(--line); }
code { font: .82rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
details { background: var(--soft); padding: .3rem .6rem; margin: .4rem 0; }
summary { cursor: pointer; }
.case { margin: .5rem 0; }
.wrong { opacity: .8; }
.open { color: var(--open); font-weight: bold; }
ol { margin: .2rem 0 .2rem 1.2rem; padding: 0; font-size: .85rem; }
@media (max-width: 60rem) { .row { grid-template-columns: minmax(0, 1fr); } }
@media print { nav { display: none; } details { background: none; } body { font-size: 11px; } }
`;
