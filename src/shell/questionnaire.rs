//! The one stateful component: it draws the session's state and passes actions on.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::Element;
use yew::html::Scope;
use yew::prelude::*;

use super::drawn::{self, DrawnNodes};
use super::session::Session;
use super::{events, page, watch};
use crate::app::effect::{Entry, Focus};
use crate::app::state::Page;
use crate::app::{Action, State};
use crate::flow::Step;
use crate::views::{self, Events, ViewContext, choices, safety};

/// The prefix of every id. Several questionnaires on one page do not clash: each has its own shadow root,
/// which separates ids and group names.
const PREFIX: &str = "je";

/// Two frames on nearly every screen, in milliseconds: a slow machine may still be painting the first when
/// the second is due. A hidden page paints none, but the timer still runs.
const PAINTED_AFTER: u32 = 32;

/// The full id of a part.
pub fn id(name: &str) -> String {
    [PREFIX, "-", name].concat()
}

/// The session that is drawn.
#[derive(Clone, Properties)]
pub struct Properties {
    /// The session: its state, and what follows from changes.
    pub session: Rc<Session>,
}

impl PartialEq for Properties {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.session, &other.session)
    }
}

/// Draws a session in its root.
pub fn show(session: &Rc<Session>) -> AppHandle<Questionnaire> {
    let properties = Properties {
        session: session.clone(),
    };
    yew::Renderer::with_root_and_props(session.options.root.clone(), properties).render()
}

/// A message to the component.
pub enum Message {
    /// Something happened in the view.
    Happened(Action),
    /// The state was changed from outside.
    Changed,
    /// The latest drawing has had time to be painted.
    Painted,
    /// The rater has left already.
    Left,
    /// Another program continues from here.
    Ended,
}

/// A questionnaire in the page.
pub struct Questionnaire {
    session: Rc<Session>,
    events: Events,
    titled: AttrValue,
    /// The step that is drawn, and the number of parts drawn of its page.
    drawn: (Step, usize),
    /// The page and hash of the last drawing, and how often a page was redrawn.
    last: Cell<(Option<Page>, u32, u32)>,
    nodes: Option<DrawnNodes>,
    /// The element focused when a new page was drawn, until its heading gets the focus.
    focused: Option<Option<Element>>,
    waiting: Option<Timeout>,
    /// Whether the rater has left while earlier actions may still be queued.
    leaving: Rc<Cell<bool>>,
    listeners: Vec<EventListener>,
}

/// Passes actions on. Leaving does not wait for Yew to draw: Yew pauses during long work, and a busy machine
/// would paint the page once more.
fn action_callback(
    link: &Scope<Questionnaire>,
    session: &Rc<Session>,
    leaving: &Rc<Cell<bool>>,
) -> Callback<Action> {
    let (link, session, leaving) = (link.clone(), session.clone(), leaving.clone());
    Callback::from(move |action| {
        if action == Action::Left {
            leaving.set(true);
            session.happened(action);
            link.send_message(Message::Left);
        } else {
            link.send_message(Message::Happened(action));
        }
    })
}

impl Component for Questionnaire {
    type Message = Message;
    type Properties = Properties;

    fn create(context: &Context<Self>) -> Self {
        let session = context.props().session.clone();
        let leaving = Rc::new(Cell::new(false));
        let happened = action_callback(context.link(), &session, &leaving);
        Self {
            titled: AttrValue::default(),
            drawn: (session.step(), 1),
            last: Cell::default(),
            nodes: drawn::nodes(&session.options.root),
            focused: None,
            waiting: None,
            leaving,
            listeners: watch::all(&session, &happened),
            events: events::of(&session, &happened),
            session,
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        let is_news = match message {
            Message::Happened(_) if self.leaving.get() => false,
            Message::Happened(action) => self.session.happened(action),
            Message::Left => {
                self.leaving.set(false);
                true
            }
            Message::Changed => true,
            Message::Ended => {
                self.listeners.clear();
                self.waiting = None;
                false
            }
            Message::Painted => {
                self.session.follow(Action::Painted);
                self.write_title();
                self.focus_heading();
                let is_more = self.drawn.1 < views::parts(self.drawn.0, self.side());
                self.drawn.1 += usize::from(is_more);
                is_more
            }
        };
        let step = self.session.step();
        if step != self.drawn.0 {
            self.drawn = (step, 1);
        }
        is_news
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let is_touched = self.nodes.as_ref().is_some_and(DrawnNodes::begin);
        let state = self.session.state();
        let (mut html, hash) = views::questionnaire_with_hash(self.context(&state));
        let page = Some(state.page());
        let (last_page, last_hash, mut redraws) = self.last.get();
        let is_same_page = page == last_page;
        let is_stale = is_same_page && is_touched && hash != last_hash;
        redraws += u32::from(is_stale);
        self.last.set((page, hash, redraws));
        if is_stale {
            html = views::questionnaire(self.context(&state));
        }
        if let Some(nodes) = &self.nodes
            && (is_stale || !is_same_page)
        {
            nodes.renew(is_same_page);
        }
        html
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if let Some(nodes) = &self.nodes {
            nodes.end();
        }
        let state = self.session.state();
        if state.left {
            return;
        }
        let options = &self.session.options;
        if self.session.is_heading_due() {
            page::show_top(&options.root, options.whole_page);
            self.focused.get_or_insert_with(page::focused);
        } else if let Some(focus) = self.session.take_focus() {
            let id = self.id_of(&state, focus);
            page::focus(&options.root, &id);
            if let Some(side) = &options.side {
                side.part_focused(&self.session, &id);
            }
        }
        if let Some(critical) = self.session.take_reveal() {
            let id = safety::message_id(&self.context(&state), critical);
            page::reveal(&options.root, &id);
        }
        if let Some(side) = &options.side {
            side.page_drawn(&self.session);
        }
        // A new page gets its title together with its history entry.
        if !matches!(state.entry, Some(Entry::New(_))) {
            self.write_title();
        }
        if first {
            self.session.follow(Action::Arrived);
        }
        // A host's page has no title or history to write afterwards.
        let is_more = self.drawn.1 < views::parts(self.drawn.0, self.side());
        let is_due = self.session.options.whole_page || self.session.is_heading_due();
        self.waiting = (is_more || is_due).then(|| {
            let link = context.link().clone();
            Timeout::new(PAINTED_AFTER, move || link.send_message(Message::Painted))
        });
    }
}

impl Questionnaire {
    fn side(&self) -> Option<&'static dyn views::SideViews> {
        self.session.options.side.as_ref().map(|side| side.views())
    }

    fn context<'a>(&'a self, state: &'a State) -> ViewContext<'a> {
        let settings = &self.session.options.settings;
        ViewContext {
            state,
            words: &settings.words,
            host: &settings.host,
            events: &self.events,
            side: self.side(),
            parts: self.drawn.1,
            redraws: self.last.get().2,
            prefix: PREFIX,
        }
    }

    fn write_title(&mut self) {
        let state = self.session.state();
        if !self.session.options.whole_page || state.left {
            return;
        }
        let title = views::title(self.context(&state));
        if title != self.titled {
            page::set_title(&title);
            self.titled = title;
        }
    }

    /// A screen reader ignores a heading focused in the task that inserts it, and announces the title first.
    /// So the focus moves last, once everything is painted.
    fn focus_heading(&mut self) {
        // A fast rater has already gone on, and the next page is still to be drawn.
        if self.last.get().0 != Some(self.session.state().page()) {
            return;
        }
        // This message may have been sent before the page was drawn.
        let Some(before) = self
            .focused
            .take()
            .filter(|_| self.session.is_heading_due())
        else {
            return;
        };
        self.session.take_focus();
        // If the rater has moved the focus in the meantime, it stays there.
        let now = page::focused();
        if now.is_none() || now == before {
            let id = self.id_of(&self.session.state(), Focus::Heading);
            page::focus(&self.session.options.root, &id);
        }
    }

    fn id_of(&self, state: &State, focus: Focus) -> String {
        let context = self.context(state);
        match focus {
            Focus::Heading => context.id("heading"),
            Focus::Problems => context.id("problems"),
            Focus::Part(name) => context.id(name),
            Focus::First(question) => choices::first_id(&context, question),
            Focus::Chosen(question) => {
                let chosen = state.responses.chosen(question);
                match chosen.and_then(|choice| question.key_of(choice)) {
                    Some(key) => choices::choice_id(&context, question, key),
                    None => choices::first_id(&context, question),
                }
            }
        }
    }
}
