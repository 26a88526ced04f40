// The markup of one page, as the Design System's own templates write it. The build also uses it to
// render the first question into the page.
import { AGAIN, NEXT, RESULT } from '../../job.js';

const radio = (id, text, value) => `
  <div class="govuk-radios__item">
    <input class="govuk-radios__input" id="${id}-${value}" name="${id}" type="radio" value="${value}">
    <label class="govuk-label govuk-radios__label" for="${id}-${value}">${text}</label>
  </div>`;

const button = (text) => `
<button type="submit" class="govuk-button" data-module="govuk-button">${text}</button>`;

export const drawQuestion = ({ id, text, options }) => `
<div class="govuk-form-group" id="${id}">
  <fieldset class="govuk-fieldset">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--l">
      <h1 class="govuk-fieldset__heading">${text}</h1>
    </legend>
    <div class="govuk-radios" data-module="govuk-radios">
      ${options.map((option, value) => radio(id, option, value)).join('')}
    </div>
  </fieldset>
</div>${button(NEXT)}`;

export const drawResult = (words) => `
<div class="govuk-panel govuk-panel--confirmation" id="result">
  <h1 class="govuk-panel__title">${RESULT}</h1>
  <div class="govuk-panel__body">${words}</div>
</div>${button(AGAIN)}`;
