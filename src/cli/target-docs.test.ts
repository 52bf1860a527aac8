import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readTarget } from '../files/target.ts';
import { connect, type TargetFile } from '../probe/index.ts';
import { converse, world } from '../probe/test-scene.ts';
import { json, serve } from '../probe/test-server.ts';

const docs = new URL('../../docs/', import.meta.url);

/** What the services answer to a message, by the name in their target file. */
const answers: { readonly [name: string]: unknown } = {
  ollama: { choices: [{ message: { role: 'assistant', content: 'hello' } }] },
  dify: { event: 'message', conversation_id: 'c1', answer: 'hello' },
  rasa: [{ recipient_id: 'u', text: 'hello' }],
  claude: { type: 'message', role: 'assistant', content: [{ type: 'text', text: 'hello' }] },
  bridge: { reply: 'hello' },
};

for (const name of ['targets.md', 'targets.zh-CN.md']) {
  test(`each target file shown in docs/${name} hears what its service says`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-targets-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const shown = [...readFileSync(new URL(name, docs), 'utf8').matchAll(/```yaml\n(name: (\w+)\n.*?)```/gs)];
    assert.deepEqual(
      shown.map(([, , service]) => service),
      Object.keys(answers),
    );
    for (const [, text = '', service = ''] of shown) {
      const server = await serve((_, response) => json(response, answers[service]));
      const path = join(folder, `${service}.yaml`);
      writeFileSync(path, text.replace(/https?:\/\/[^/\s]+/, server.url));
      const { file, env } = readTarget<TargetFile>(path, { DIFY_KEY: 'secret-d', ANTHROPIC_API_KEY: 'secret-a' });
      const target = await connect(file, { ...world, env });
      const { events } = await converse(target, ['hi']);
      await target.close();
      await server.close();
      assert.deepEqual(events.slice(2, -1), [{ kind: 'bot-message', text: 'hello' }], service);
    }
  });
}
