import type { ReportFormat } from '../../model/report.ts';
import { dossier } from './dossier.ts';
import { dossierHtml } from './dossier-html.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { text } from './text.ts';

/** Every report format. */
export const reportFormats: readonly ReportFormat[] = [text, json, junit, html, markdown, dossier, dossierHtml];
