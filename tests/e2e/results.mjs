// Assessments that together produce every form of a result.
import { BARRIERS, assessment } from './journey.mjs';

const known = (count, value) => Array.from({ length: 10 }, (_, index) => (index < count ? value : 'unknown'));

/** The assessments, by what their result shows. */
export const RESULTS = {
  'a gap': {
    answers: assessment({
      claimed: 'partnership',
      dimensions: [3, 1, 2, 2, 1, 2, 2, 2, 1, 1],
      risk: { 'child-safety': 'some', 'parent-mental-health': 'serious', 'housing-money': 'some', change: 'some' },
      services: '3-4',
      both: 'yes',
      barriers: { 'too-many-partners': 'yes', 'no-clear-lead': 'partly' },
    }),
    strengths: ['safe-adult', 'trusted-worker'],
    serviceName: 'the clinic',
  },
  'in place': {
    answers: assessment({ claimed: 'coordination', dimensions: 4, risk: { violence: 'serious' }, agency: 'high' }),
  },
  'a range': {
    answers: assessment({ claimed: 'no-word', dimensions: known(6, 4), risk: { isolation: 'some' } }),
  },
  'not placed': {
    answers: assessment({
      claimed: 'cooperation',
      dimensions: known(4, 2),
      risk: 'unknown',
      critical: 'unknown',
      infant: 'unknown',
      services: 'unknown',
      both: 'unknown',
      barriers: 'unknown',
    }),
  },
  'safety first': {
    answers: assessment({
      claimed: 'partnership',
      dimensions: 2,
      risk: 'serious',
      infant: 'yes',
      services: '5+',
      both: 'yes',
      critical: { 'danger-now': 'yes', 'escalating-violence': 'yes', 'child-protection-open': 'yes' },
      barriers: 'yes',
      agency: 'moderate',
    }),
    strengths: ['family-or-culture'],
    serviceName: 'the refuge',
  },
  'a call today': {
    answers: assessment({
      claimed: 'coordination',
      dimensions: [2, 0, 1, 1, 1, 2, 2, 1, 0, 1],
      infant: 'yes',
      risk: { 'child-safety': 'serious', violence: 'unknown', 'alcohol-drugs': 'serious', change: 'serious' },
      critical: { 'escalating-violence': 'unknown', 'earlier-serious-harm': 'unknown' },
      barriers: Object.fromEntries(BARRIERS.map((id, index) => [id, ['yes', 'partly', 'no', 'unknown'][index % 4]])),
    }),
  },
  'more than is needed': {
    answers: assessment({ claimed: 'partnership', dimensions: 5 }),
  },
  enough: {
    answers: assessment({ claimed: 'cooperation', dimensions: 2 }),
  },
  'a partnership in place': {
    answers: assessment({
      claimed: 'partnership',
      dimensions: [5, 5, 5, 4, 5, 4, 5, 4, 5, 4],
      services: '5+',
      both: 'yes',
      risk: { 'child-safety': 'serious', violence: 'serious', 'parent-mental-health': 'serious' },
      barriers: { 'relies-on-one-person': 'partly' },
    }),
    strengths: ['safe-adult', 'asks-for-help'],
  },
  'no joint work yet': {
    answers: assessment({ claimed: 'partnership', dimensions: 0, risk: { engagement: 'serious', change: 'some' } }),
  },
};
