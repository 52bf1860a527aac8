import type { Problem } from '../model/failure.ts';
import type { Localized } from '../model/words.ts';

/** An error of the operating system about a file or port that the user named. */
type SystemError = NodeJS.ErrnoException & { readonly code: string };

/** Whether the system refused a file or port of the user: their input, not our defect. */
export const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'code' in error && 'syscall' in error && typeof error.code === 'string';

const words: Readonly<Record<string, Localized>> = {
  ENOENT: { en: 'there is no such file or folder', zh: '没有这个文件或目录' },
  EACCES: { en: 'permission denied', zh: '没有权限' },
  EPERM: { en: 'not permitted', zh: '不允许该操作' },
  EROFS: { en: 'the file system is read-only', zh: '文件系统只读' },
  ENOSPC: { en: 'the disk is full', zh: '磁盘已满' },
  EFBIG: { en: 'files may not grow any further here', zh: '此处的文件不能再增大' },
  EDQUOT: { en: 'the quota of the disk is used up', zh: '磁盘配额已用完' },
  EISDIR: { en: 'a folder stands where a file is needed', zh: '应为文件的位置上是目录' },
  ERR_FS_EISDIR: { en: 'a folder stands where a file is needed', zh: '应为文件的位置上是目录' },
  ENOTDIR: { en: 'a file stands where a folder is needed', zh: '应为目录的位置上是文件' },
  EEXIST: { en: 'it exists already', zh: '已经存在' },
  ENAMETOOLONG: { en: 'the name is too long', zh: '名称过长' },
  ELOOP: { en: 'links lead round in a circle', zh: '链接循环' },
  EMFILE: { en: 'too many files are open', zh: '打开的文件过多' },
  EADDRINUSE: { en: 'the port is in use', zh: '端口已被占用' },
};

const room: Localized = {
  en: 'make room and try again; a run kept with --out goes on with --resume',
  zh: '腾出空间后重试；用 --out 保存的运行可用 --resume 继续',
};

const fixes: Readonly<Record<string, Localized>> = { ENOSPC: room, EDQUOT: room, EFBIG: room };

/** Says what the system refused, and why. */
export const systemProblem = ({ code, path, message }: SystemError): Problem => {
  const known = words[code];
  const subject = path === undefined ? '' : `${path}: `;
  return {
    code: code.toLowerCase(),
    what:
      known === undefined
        ? { en: message, zh: `系统拒绝：${message}` }
        : { en: `${subject}${known.en} (${message})`, zh: `${subject.replace(': ', '：')}${known.zh}（${message}）` },
    fix: fixes[code] ?? { en: 'check that the path exists and may be used', zh: '检查路径是否存在、是否有权使用' },
  };
};
