/** More names of this machine, known to every browser; pages under them have no secure context. */
export const NAMES = ['elsewhere.test', 'host.test', 'intranet.test', 'tool.test'];
