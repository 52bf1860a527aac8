/** The only style of the HTML report. The policy admits it by its hash; the test names the right one after a change. */
export const style = `
:root { color-scheme: light; --ink: #1c2430; --soft: #4f5b6b; --line: #d5dae1; --ground: #f5f7f9; --accent: #1f4e79; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.55;
  font-family: "Segoe UI", system-ui, -apple-system, "Helvetica Neue", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
.report, .languages { max-width: 66rem; margin: 0 auto; padding: 0 1.5rem; }
.languages { padding-top: 1rem; text-align: right; font-size: .9rem; color: var(--soft); }
main { max-width: 66rem; margin: 0 auto; }
input[name="language"] { accent-color: var(--accent); margin: 1rem .25rem 0 1.5rem; }
#language-en:checked ~ .report:not(:lang(en)), #language-zh:checked ~ .report:not(:lang(zh)) { display: none; }
.masthead { border-bottom: 3px solid var(--accent); padding: 1rem 0 1.25rem; }
h1 { font-size: 1.85rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; margin: 2.75rem 0 .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.08rem; margin: 2rem 0 .6rem; }
h4 { font-size: 1rem; margin: 0; }
h4.reason { margin: 1.1rem 0 .3rem; }
h3::first-letter, h4::first-letter, dt::first-letter, dd > p::first-letter, h4 ~ p::first-letter { text-transform: uppercase; }
h5 { font-size: .95rem; margin: 1.1rem 0 .3rem; }
p { margin: .4rem 0; max-width: 46rem; }
.soft { color: var(--soft); font-size: .92rem; }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .88em; overflow-wrap: anywhere; }
pre { margin: .3rem 0 .6rem; padding: .6rem .8rem; background: #eef1f4; border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
a { color: var(--accent); overflow-wrap: anywhere; }
a:focus-visible, input:focus-visible { outline: 3px solid #b45f06; outline-offset: 2px; }
.tiles { display: flex; flex-wrap: wrap; gap: .6rem; padding: 0; margin: 1rem 0; list-style: none; }
.tiles li { background: #fff; border: 1px solid var(--line); border-left-width: 5px; border-radius: 4px; padding: .5rem .9rem; min-width: 7.5rem; }
.tiles b { display: block; font-size: 1.6rem; line-height: 1.15; }
.tiles .fail { border-left-color: #a61b1b; } .tiles .pass { border-left-color: #1b6b3a; }
.tiles .inconclusive { border-left-color: #8a5a00; } .tiles .not-tested { border-left-color: #5a6472; }
.chip { display: inline-block; padding: .05rem .55rem; border-radius: 1rem; border: 1px solid currentColor; font-size: .82rem; font-weight: 600; white-space: nowrap; }
.chip.fail { color: #8e1515; background: #fdeeee; } .chip.pass { color: #14572e; background: #ebf6ef; }
.chip.inconclusive { color: #6e4700; background: #fdf5e3; } .chip.not-tested { color: #434c58; background: #eef0f3; }
.chip.not-applicable { color: #4f5b6b; background: #fff; border-style: dashed; }
.banner { background: #fdf5e3; border: 1px solid #8a5a00; border-radius: 4px; padding: .6rem .9rem; }
table { border-collapse: collapse; width: 100%; background: #fff; font-size: .93rem; margin: .6rem 0; }
th, td { min-width: 4.6em; } td:nth-child(2) { min-width: 9em; } td .chip { margin-bottom: .15rem; }
caption { text-align: left; color: var(--soft); font-size: .88rem; padding: .2rem 0; }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; }
thead th { background: #e9edf2; } tbody th { font-weight: 600; } td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .25rem 1.2rem; margin: .6rem 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.clause { background: #fff; border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.25rem; margin: 1rem 0; }
.clause > header { display: flex; flex-wrap: wrap; gap: .4rem .8rem; align-items: baseline; }
.check { border-top: 1px solid var(--line); margin-top: .9rem; padding-top: .1rem; }
.frame { margin: .8rem 0; border: 1px solid var(--line); border-left: 4px solid #a61b1b; border-radius: 4px; background: #fcfcfd; break-inside: avoid; }
.frame.inconclusive { border-left-color: #8a5a00; }
.frame figcaption { padding: .4rem .8rem; border-bottom: 1px solid var(--line); font-size: .86rem; color: var(--soft); }
.frame ol { list-style: none; margin: 0; padding: .3rem .8rem .5rem; }
.frame li { display: grid; grid-template-columns: 3.2rem 6rem 1fr; gap: .5rem; padding: .25rem 0; }
.frame .line { color: var(--soft); text-align: right; font-size: .84rem; font-variant-numeric: tabular-nums; }
.frame .speaker { color: var(--soft); font-weight: 600; font-size: .88rem; }
.frame q { quotes: none; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: #ffe08a; color: #1c2430; padding: 0 .1em; border-bottom: 2px solid #a61b1b; }
.frame p { margin: 0; padding: .35rem .8rem; border-top: 1px dashed var(--line); font-size: .88rem; max-width: none; }
ul.tasks { list-style: none; padding-left: .4rem; } ul.tasks li { margin: .25rem 0; max-width: 46rem; }
.record h3::first-letter { text-transform: none; } td a code { white-space: nowrap; }
.record ol { list-style: none; margin: .3rem 0 1rem; padding: 0; background: #fff; border: 1px solid var(--line); border-radius: 4px; }
.record li { display: grid; grid-template-columns: 3.6rem 6rem 1fr; gap: .5rem; padding: .3rem .8rem; }
.record q { quotes: none; white-space: pre-wrap; overflow-wrap: anywhere; } .record .line, .record .speaker { color: var(--soft); font-size: .88rem; }
:target { background: #fff3c4; outline: 2px solid #8a5a00; }
footer { margin: 3rem 0 2rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .88rem; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } .frame li, .record li { grid-template-columns: 1fr; gap: 0; } .frame .line { text-align: left; } }
@media print {
  body { background: #fff; font-size: 10pt; } .languages, input[name="language"], input[name="language"] + label, nav { display: none; }
  .report { max-width: none; padding: 0; } .clause, table { border-color: #999; } tr, .tiles li, .frame { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; } a { color: inherit; text-decoration: none; } * { print-color-adjust: exact; }
}
`;

/** SHA-256 of `style`, base64. */
export const styleHash = 'OYh9/EaWwMOb1j27kI+eaKKF9aUfFbawwOO0m8PCHB4=';
