//! What is kept of a session, to go on from later.

#[cfg(feature = "hosted")]
use super::KNOWING;
use super::{NO_EXIT_KEY, Session, draft, history, read};
use crate::app::action::Position;
use crate::app::{Action, State};

impl Session {
    /// Everything to go on from later, in a form for [`Given::kept`].
    pub fn keep(&self) -> String {
        let state = self.state.borrow();
        let mut kept = state.position.id();
        if state.exit_key_off {
            kept.push_str(NO_EXIT_KEY);
        }
        #[cfg(feature = "hosted")]
        let marks = [
            if self.knows_of_telling.get() {
                KNOWING
            } else {
                ""
            },
            self.given.keeper.mark(),
        ];
        #[cfg(feature = "hosted")]
        for mark in marks {
            kept.push(' ');
            kept.push_str(mark);
        }
        kept.push('\n');
        kept.push_str(&draft::write(&state.responses));
        kept
    }

    /// The same, after which nothing happens here any more.
    pub fn end(&self) -> String {
        self.write_history();
        let kept = self.keep();
        self.state.replace(State {
            left: true,
            ..State::default()
        });
        kept
    }

    /// Takes up what was kept.
    pub(super) fn restore(&self) {
        let current = self.given.whole_page.then(history::current).flatten();
        let kept = self.given.kept.as_deref();
        let kept = kept.and_then(|kept| kept.split_once('\n'));
        let (position, text) = match kept {
            Some((id, text)) => {
                let mut marks = id.split(' ');
                let position = marks.next().and_then(Position::from_id);
                for mark in marks {
                    if mark == NO_EXIT_KEY.trim_start() {
                        self.state.borrow_mut().exit_key_off = true;
                        continue;
                    }
                    #[cfg(feature = "hosted")]
                    if mark == KNOWING {
                        self.knows_of_telling.set(true);
                    } else if !mark.is_empty() {
                        self.given.keeper.resume(mark, Some(text.to_owned()));
                    }
                }
                (position, Ok(Some(text.to_owned())))
            }
            None => (current, self.given.keeper.load()),
        };
        // The start says what is told, so it comes before everything else.
        let untold = self.given.asked.host.with_family && !self.knows_of_telling.get();
        let position = position.filter(|_| !untold);
        let action = match text {
            Ok(None) => return,
            Ok(Some(text)) => match read(&text) {
                Some(responses) => Action::RestoredDraft(Box::new(responses), position),
                None => {
                    self.given.keeper.clear();
                    Action::FoundBrokenDraft
                }
            },
            Err(_) => Action::StorageRefused,
        };
        self.take(action);
    }
}
