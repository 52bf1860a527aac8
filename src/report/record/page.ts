import type { Transcript } from '../../model/transcript.ts';
import type { Language, Localized } from '../../model/words.ts';
import { recordAnchor } from '../blocks/record.ts';
import { pageOf } from '../html/page.ts';
import { joinMarkup, type Markup, markup, nothing } from '../markup.ts';
import { languageTag, speakerName } from '../words/labels.ts';
import { eventText } from './event-text.ts';

const title: Localized = { en: 'Transcripts of the run', zh: '本次运行的对话记录' };
const truncated: Localized = {
  en: 'There are more sessions than this page shows; the files in “transcripts” hold them all.',
  zh: '会话多于本页所示；全部会话见 transcripts 目录中的文件。',
};

const sessionMarkup = ({ header, events, origin }: Transcript, lang: Language): Markup => {
  const { file, line } = origin ?? { file: header.session, line: 0 };
  const rows = events.map((event) => {
    const at = line + event.seq;
    return markup`<li id="${recordAnchor(file, at)}"><span class="line">${at}</span><span class="speaker">${speakerName[event.kind][lang]}</span><q lang="${languageTag[header.lang ?? lang]}" dir="auto">${eventText(event)}</q></li>\n`;
  });
  return markup`<section class="record" id="${recordAnchor(file, line)}"><h3>${header.session}</h3>
<p class="soft"><code>${file}:${line}</code></p>
<ol>
${joinMarkup(rows)}</ol></section>
`;
};

/** All transcripts as one page, each line an anchor; what other pages link to. */
export const recordPageText = (transcripts: readonly Transcript[], whole: boolean, lang: Language): string => {
  const note = whole ? nothing : markup`<p class="banner" role="note">${truncated[lang]}</p>\n`;
  const body = markup`<header class="masthead"><h1>${title[lang]}</h1></header>\n${note}${joinMarkup(
    transcripts.map((transcript) => sessionMarkup(transcript, lang)),
  )}`;
  return pageOf(title[lang], [{ lang, body }], lang);
};
