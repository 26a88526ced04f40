// SurveyJS with its own renderer for pages without a framework.
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import { NEXT, QUESTIONS, RESULT, result } from '../../job.js';

const survey = new Model({
  showTitle: false,
  showQuestionNumbers: false,
  pageNextText: NEXT,
  completeText: NEXT,
  showPrevButton: false,
  pages: QUESTIONS.map(({ id, text, options }) => ({
    elements: [
      {
        type: 'radiogroup',
        name: id,
        title: text,
        choices: options.map((option, value) => ({ value, text: option })),
      },
    ],
  })),
});

const again = document.getElementById('again');
survey.onComplete.add(({ data: chosen }) => {
  const words = result(QUESTIONS.map(({ id }) => chosen[id]));
  survey.completedHtml = `<h2>${RESULT}</h2><p id="result">${words}</p>`;
  again.hidden = false;
});
again.addEventListener('click', () => {
  again.hidden = true;
  survey.clear(true, true);
});

renderSurvey(survey, document.getElementById('job'));
