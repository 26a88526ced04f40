// Help lines that a host passes to the widget as a property.
export const HELP = {
  format: 'joint-effort/help@1',
  line: 'Ring the duty worker first.',
  links: [{ label: 'How we work together', href: 'https://example.org/together' }],
};
