//! The one stateful component: it holds the state, and carries out what follows from a change.

use gloo_events::EventListener;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::storage::{Keeper, TabKeeper};
use super::{history, leave, page, print, tree, watch};
use crate::app::{Action, State, draft, update};
use crate::content::{Key, Ui, Words};
use crate::domain::critical::Critical;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;
use crate::views::{self, Events, Screen, choices, safety};

/// Put before every id on the page.
const PREFIX: &str = "je";

/// What a questionnaire is started with.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Properties {
    /// The element that it is shown in.
    pub root: Element,
    /// Whether Start was pressed before the program had arrived.
    pub started: bool,
}

/// Where the focus goes when the view has been drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    Heading,
    Problems,
    Chosen(Question),
    First(Question),
}

/// A questionnaire in the page.
pub struct Questionnaire {
    state: State,
    words: Words,
    events: Events,
    today: String,
    keeper: TabKeeper,
    focus: Option<Focus>,
    reveal: Option<Critical>,
    titled: AttrValue,
    _listeners: Vec<EventListener>,
}

impl Component for Questionnaire {
    type Message = Action;
    type Properties = Properties;

    fn create(context: &Context<Self>) -> Self {
        let happened = context.link().callback(|action: Action| action);
        let typed_service_name = happened.reform(|event: InputEvent| {
            let typed: Option<HtmlInputElement> = event.target_dyn_into();
            Action::NamedService(typed.map(|field| field.value()).unwrap_or_default())
        });
        let words = Words::english();
        let mut questionnaire = Self {
            state: State::default(),
            today: page::today(&words.get(Key::LANGUAGE)),
            words,
            keeper: TabKeeper,
            focus: None,
            reveal: None,
            titled: AttrValue::default(),
            _listeners: watch::all(&happened),
            events: Events {
                happened,
                typed_service_name,
            },
        };
        questionnaire.restore();
        history::replace(questionnaire.state.position);
        // What the rater has to be told stands on the start, and would be passed over.
        if context.props().started && questionnaire.state.notice.is_none() {
            questionnaire.happened(Action::PressedStart);
        }
        questionnaire
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        self.happened(action)
    }

    fn view(&self, _: &Context<Self>) -> Html {
        views::questionnaire(self.screen())
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        if self.state.left {
            return;
        }
        let title = views::title(self.screen());
        if title != self.titled {
            page::set_title(&title);
            self.titled = title;
        }
        if let Some(focus) = self.focus.take() {
            let id = self.id_of(focus);
            if focus == Focus::Heading {
                page::scroll_to_top();
            }
            page::focus(&context.props().root, &id);
        }
        if let Some(critical) = self.reveal.take() {
            let id = safety::message_id(self.screen(), critical);
            page::reveal(&context.props().root, &id);
        }
    }
}

impl Questionnaire {
    fn screen(&self) -> Screen<'_> {
        Screen {
            state: &self.state,
            words: &self.words,
            events: &self.events,
            today: &self.today,
            loading: false,
            prefix: PREFIX,
        }
    }

    /// Takes up the draft that this tab has kept.
    fn restore(&mut self) {
        match self.keeper.load() {
            Ok(None) => {}
            Ok(Some(text)) => {
                let read = tree::of_json(&text).and_then(|tree| draft::read(&tree).ok());
                let action = if let Some(responses) = read {
                    Action::RestoredDraft(Box::new(responses), history::current())
                } else {
                    self.keeper.clear();
                    Action::FoundBrokenDraft
                };
                self.state = update(&self.state, action);
            }
            Err(_) => self.state = update(&self.state, Action::StorageRefused),
        }
    }

    /// Carries out what follows from an action. Tells whether the view has to be drawn again.
    fn happened(&mut self, action: Action) -> bool {
        let next = update(&self.state, action.clone());
        let before = std::mem::replace(&mut self.state, next);
        if before.responses != self.state.responses {
            self.save();
        }
        if before.position != self.state.position {
            if !matches!(action, Action::MovedInHistory(_) | Action::Left) {
                history::push(self.state.position);
            }
            self.focus = Some(Focus::Heading);
        }
        // A safety message that appears below the window's edge would go unseen.
        let yes = |state: &State, critical| state.responses.assessment.criticals[critical].is_yes();
        let mut criticals = Critical::ALL.iter().copied();
        self.reveal = criticals.find(|c| yes(&self.state, *c) && !yes(&before, *c));
        match action {
            Action::PressedContinue if !self.state.problems.is_empty() => {
                self.focus = Some(Focus::Problems);
            }
            Action::MovedInHistory(asked) if asked != self.state.position => {
                // The entry leads to a page that cannot be gone back to.
                history::replace(self.state.position);
            }
            Action::ChoseByNumber(question, _) => self.focus = Some(Focus::Chosen(question)),
            Action::FollowedProblem(question) => self.focus = Some(Focus::First(question)),
            // On the start the pressed button goes, and the focus would go with it.
            Action::StartedAgain => self.focus = Some(Focus::Heading),
            Action::PressedPrint => print::page(),
            Action::PressedPrintPaper => print::paper(),
            Action::Left => {
                self.keeper.clear();
                leave::leave(&self.words.get(Ui::LeftTitle));
            }
            _ => {}
        }
        before != self.state || self.focus.is_some()
    }

    fn save(&mut self) {
        if self.state.responses.is_empty() {
            self.keeper.clear();
        } else if self
            .keeper
            .save(&draft::write(&self.state.responses))
            .is_err()
        {
            self.state = update(&self.state, Action::StorageRefused);
        }
    }

    fn id_of(&self, focus: Focus) -> String {
        let screen = self.screen();
        match focus {
            Focus::Heading => screen.id("heading"),
            Focus::Problems => screen.id("problems"),
            Focus::First(question) => choices::choice_id(screen, question, 1),
            Focus::Chosen(question) => {
                let chosen = self.state.responses.chosen(question);
                let offered = question.choices();
                let place = offered.iter().position(|choice| Some(*choice) == chosen);
                choices::choice_id(screen, question, place.unwrap_or_default() + 1)
            }
        }
    }
}
