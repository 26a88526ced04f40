//! Writes a view, tag by tag.
//!
//! The `html!` macro generates some hundred bytes of code for each tag; a builder has that code once and is
//! told only what differs. The views are the larger part of the program, so this decides most of what a
//! browser has to load.

use std::ops::{Deref, DerefMut};
use std::rc::Rc;

use yew::html::{onchange, onclick, oninput, onkeydown};
use yew::prelude::*;
use yew::virtual_dom::{Attributes, Key as ListKey, Listener, VList, VNode, VTag, VText};

use super::context::ViewContext;
use super::direction::contain_direction;
use super::tag::Tag;
use crate::app::Action;
use crate::content::Key;

/// What is drawn so far, and the context that it is drawn from.
pub struct Builder<'a> {
    /// The context of the drawing.
    pub context: &'a ViewContext<'a>,
    open: Vec<Part>,
    /// A hash of all tags, attributes and texts so far (FNV-1a); see [`Builder::draw_with_hash`].
    hash: u32,
}

/// The open tag, which takes attributes and listeners. A group takes neither.
pub struct Open<'html, 'a>(&'html mut Builder<'a>);

/// The offset basis and the prime of FNV-1a, for 32 bits.
const HASH_OFFSET: u32 = 0x811c_9dc5;
const HASH_PRIME: u32 = 0x0100_0193;

/// A tag, or a group without one, that is not closed yet.
#[derive(Default)]
struct Part {
    tag: Option<VTag>,
    inside: Vec<VNode>,
}

impl<'a> Deref for Open<'_, 'a> {
    type Target = Builder<'a>;

    fn deref(&self) -> &Builder<'a> {
        self.0
    }
}

impl DerefMut for Open<'_, '_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.0
    }
}

impl<'a> Builder<'a> {
    /// Draws with a new builder.
    pub fn draw(context: &'a ViewContext<'a>, view: impl FnOnce(&mut Self)) -> Html {
        Self::draw_with_hash(context, view).0
    }

    /// Draws with a new builder, and returns a hash of the texts and tags that were drawn: of everything but
    /// keys, listeners, ticks and field values.
    pub fn draw_with_hash(
        context: &'a ViewContext<'a>,
        view: impl FnOnce(&mut Self),
    ) -> (Html, u32) {
        let mut html = Self {
            context,
            open: vec![Part::default()],
            hash: HASH_OFFSET,
        };
        view(&mut html);
        (html.close(), html.hash)
    }

    /// A tag with its content.
    pub fn tag(&mut self, what: &'static Tag, inside: impl FnOnce(&mut Open<'_, 'a>)) {
        self.open(what);
        inside(&mut Open(self));
        self.close_into();
    }

    /// A group of what is only sometimes there, or more than once. It keeps one place among its siblings,
    /// which stay as they are when its content comes or goes.
    pub fn group(&mut self, inside: impl FnOnce(&mut Self)) {
        self.open.push(Part::default());
        inside(self);
        self.close_into();
    }

    /// A tag that is only there if `is_there`.
    pub fn tag_if(
        &mut self,
        is_there: bool,
        what: &'static Tag,
        inside: impl FnOnce(&mut Open<'_, 'a>),
    ) {
        self.group(|html| {
            if is_there {
                html.tag(what, inside);
            }
        });
    }

    /// A tag with one text in it.
    pub fn line(&mut self, what: &'static Tag, text: impl Into<Key>) {
        let text = self.context.say(text);
        self.tag_of(what, text);
    }

    /// A tag with a finished text in it.
    pub fn tag_of(&mut self, what: &'static Tag, text: impl Into<AttrValue>) {
        self.open(what);
        self.text(text);
        self.close_into();
    }

    /// A text.
    pub fn say(&mut self, text: impl Into<Key>) {
        let text = self.context.say(text);
        self.text(text);
    }

    /// A finished text.
    pub fn text(&mut self, text: impl Into<AttrValue>) {
        self.push_text(text.into());
    }

    #[inline(never)]
    fn push_text(&mut self, text: AttrValue) {
        let text = contain_direction(text);
        self.hash(&text);
        self.push(VNode::from(VText::new(text)));
    }

    /// Adds what another builder has drawn, with its hash.
    pub fn drawn(&mut self, (drawn, hash): (Html, u32)) {
        self.hash = (self.hash ^ hash).wrapping_mul(HASH_PRIME);
        self.push(drawn);
    }

    /// The space between two texts in one line.
    pub fn space(&mut self) {
        self.push_text(AttrValue::Static(" "));
    }

    #[inline(never)]
    fn open(&mut self, what: &'static Tag) {
        self.hash(what.name);
        for text in what.texts() {
            self.hash(text);
        }
        let mut tag = VTag::new(what.name);
        tag.set_attributes(Attributes::Static(what.attributes));
        self.open.push(Part {
            tag: Some(tag),
            inside: Vec::new(),
        });
    }

    #[inline(never)]
    fn close(&mut self) -> VNode {
        // Two texts in one tag must not hash like one text in each of two.
        self.hash("");
        let Part { tag, inside } = self.open.pop().unwrap_or_default();
        let inside = VNode::VList(Rc::new(VList::with_children(inside, None)));
        let Some(mut tag) = tag else {
            return inside;
        };
        if let Some(children) = tag.children_mut() {
            *children = inside;
        }
        VNode::from(tag)
    }

    #[inline(never)]
    fn close_into(&mut self) {
        let closed = self.close();
        self.push(closed);
    }

    fn push(&mut self, part: VNode) {
        if let Some(open) = self.open.last_mut() {
            open.inside.push(part);
        }
    }

    #[inline(never)]
    fn hash(&mut self, text: &str) {
        // No byte of a text is as large as this end mark.
        for byte in text.bytes().chain([u8::MAX]) {
            self.hash = (self.hash ^ u32::from(byte)).wrapping_mul(HASH_PRIME);
        }
    }
}

impl Open<'_, '_> {
    /// Sets an attribute of the open tag.
    pub fn set(&mut self, name: &'static str, value: impl Into<AttrValue>) {
        self.attribute(name, value.into());
    }

    /// Sets the key of the open tag: a new key makes a new tag, which keeps nothing of the old one.
    pub fn key(&mut self, key: &str) {
        if let Some(tag) = self.tag_mut() {
            tag.key = Some(ListKey::from(key));
        }
    }

    /// Ticks or unticks the open field.
    pub fn tick(&mut self, is_ticked: bool) {
        if let Some(tag) = self.tag_mut() {
            tag.set_checked(is_ticked);
        }
    }

    /// Sets the value of the open field.
    pub fn fill_in(&mut self, value: impl Into<AttrValue>) {
        if let Some(tag) = self.tag_mut() {
            tag.set_value(Some(value.into()));
        }
    }

    /// Sends an action when the open tag is pressed.
    #[inline(never)]
    pub fn on_press(&mut self, action: Action) {
        let happened = self.context.events.happened.clone();
        self.on_click(Callback::from(move |_| happened.emit(action.clone())));
    }

    /// Listens to presses of the open tag.
    pub fn on_click(&mut self, callback: Callback<MouseEvent>) {
        self.listen(Rc::new(onclick::Wrapper::new(callback)));
    }

    /// Sends an action when the open field changes.
    #[inline(never)]
    pub fn on_change(&mut self, action: Action) {
        let happened = self.context.events.happened.clone();
        let callback = Callback::from(move |_| happened.emit(action.clone()));
        self.listen(Rc::new(onchange::Wrapper::new(callback)));
    }

    /// Listens to changes of the open field.
    pub fn on_changed(&mut self, callback: Callback<Event>) {
        self.listen(Rc::new(onchange::Wrapper::new(callback)));
    }

    /// Listens to what is typed into the open field.
    pub fn on_input(&mut self, callback: Callback<InputEvent>) {
        self.listen(Rc::new(oninput::Wrapper::new(callback)));
    }

    /// Listens to keys that are pressed in the open tag.
    pub fn on_key(&mut self, callback: Callback<KeyboardEvent>) {
        self.listen(Rc::new(onkeydown::Wrapper::new(callback)));
    }

    #[inline(never)]
    fn attribute(&mut self, name: &'static str, value: AttrValue) {
        self.hash(name);
        self.hash(&value);
        if let Some(tag) = self.tag_mut() {
            tag.add_attribute(name, value);
        }
    }

    #[inline(never)]
    fn listen(&mut self, listener: Rc<dyn Listener>) {
        if let Some(tag) = self.tag_mut() {
            tag.add_listener(listener);
        }
    }

    fn tag_mut(&mut self) -> Option<&mut VTag> {
        self.open.last_mut()?.tag.as_mut()
    }
}
