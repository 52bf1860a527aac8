import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCli } from './test-io.ts';

const zh = (argv: readonly string[]) => runCli(['--lang', 'zh', ...argv]);

/** Names in the list of commands of a help text. */
const commandsIn = (help: string): readonly string[] => {
  const listed = help.slice(help.indexOf('命令：')).split('\n').slice(1);
  return listed.slice(0, listed.indexOf('')).flatMap((line) => /^ {2}([a-z]+)/.exec(line)?.[1] ?? []);
};

test('the help of every command is in Chinese when Chinese is asked for', async () => {
  const { stdout } = await zh(['--help']);
  const names = commandsIn(stdout).filter((name) => name !== 'help');
  assert.ok(names.length > 10);
  const evidence = commandsIn((await zh(['evidence', '--help'])).stdout).filter((name) => name !== 'help');
  const all = [[], ...names.map((name) => [name]), ...evidence.map((name) => ['evidence', name])];
  for (const argv of all) {
    const help = (await zh([...argv, '--help'])).stdout;
    const texts = help.split('\n').filter((line) => line !== '' && !/^用法：/.test(line) && !/^退出码|^4 /.test(line));
    assert.deepEqual(
      // A name of ours, or a line that goes on, may stand without Chinese words.
      texts.filter((line) => !/\p{Script=Han}/u.test(line) && /[a-z]+ [a-z]+ [a-z]+ [a-z]+/.test(line)),
      [],
      argv.join(' '),
    );
    assert.doesNotMatch(help, /Usage|Options|Commands|choices:|default:/, argv.join(' '));
  }
});

test('the language of the help is that of the environment, too', async () => {
  assert.match((await runCli(['--help'], { LANG: 'zh_CN.UTF-8' })).stdout, /^用法：/);
  assert.match((await runCli(['--lang=zh', '--help'])).stdout, /^用法：/);
  assert.match((await runCli(['--help', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).stdout, /^Usage:/);
});

test('errors on the command line are told in Chinese', async () => {
  const told = async (...argv: readonly string[]): Promise<string> => (await zh(argv)).stderr.replaceAll('\n', ' ').trim();
  assert.equal(await told('verfy'), '错误：没有命令 “verfy” （是否想用 verify？） （见 --help）');
  assert.equal(await told('list'), '错误：缺少参数 “what” （见 --help）');
  assert.equal(await told('evidence', 'sign', 'x'), '错误：缺少必需的选项 “--key <file.pem>” （见 --help）');
  assert.equal(await told('list', 'checks', 'more'), '错误：参数过多：应为 1 个，实为 2 个。 （见 --help）');
  const number = '错误：选项 “--runs <n>” 的取值 “0” 无效。请写不小于 1 的整数。 （见 --help）';
  assert.equal(await told('audit', '--target', 'x', '--runs', '0'), number);
  assert.match(await told('schema', 'nothing'), /^错误：参数 “format” 的取值 “nothing” 无效。可选：measure, /);
  assert.match(await told('--nonsense', 'list'), /^错误：没有选项 “--nonsense”/);
});
