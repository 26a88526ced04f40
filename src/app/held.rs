//! Values that only some programs make. Copying, comparing and dropping go through the value's own table of
//! functions, so a program that never makes one contains none of that code.

use std::cell::OnceCell;
use std::fmt::{self, Debug, Formatter};
use std::ops::{Deref, DerefMut};

/// What can be done with a value of which only the name of its type is known.
trait Slot<T> {
    fn value(&self) -> &T;
    fn value_mut(&mut self) -> &mut T;
    fn clone_box(&self) -> Box<dyn Slot<T>>;
    fn equals(&self, other: &T) -> bool;
    fn into_value(self: Box<Self>) -> T;
}

impl<T: Clone + PartialEq + 'static> Slot<T> for T {
    fn value(&self) -> &T {
        self
    }

    fn value_mut(&mut self) -> &mut T {
        self
    }

    fn clone_box(&self) -> Box<dyn Slot<T>> {
        Box::new(self.clone())
    }

    fn equals(&self, other: &T) -> bool {
        self == other
    }

    fn into_value(self: Box<Self>) -> T {
        *self
    }
}

/// A value that is copied, compared and dropped through its own table of functions.
pub struct Held<T: 'static>(Box<dyn Slot<T>>);

impl<T: Clone + PartialEq> Held<T> {
    /// Wraps a value.
    pub fn new(value: T) -> Self {
        Self(Box::new(value))
    }
}

impl<T> Held<T> {
    /// Returns the value.
    pub fn into_inner(self) -> T {
        self.0.into_value()
    }
}

impl<T> Deref for Held<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.value()
    }
}

impl<T> DerefMut for Held<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.0.value_mut()
    }
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone_box())
    }
}

impl<T> PartialEq for Held<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0.equals(other)
    }
}

impl<T: Eq> Eq for Held<T> {}

impl<T: Debug> Debug for Held<T> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        T::fmt(self, formatter)
    }
}

/// A value that is made when it is first asked for, and is the default until it is changed.
pub struct Later<T: 'static> {
    changed: Option<Changed<T>>,
    default: OnceCell<Held<T>>,
}

/// A value, and a check whether it is the default after all.
type Changed<T> = (Held<T>, fn(&T) -> bool);

fn changed<T: Clone + PartialEq + Default>(value: Held<T>) -> Changed<T> {
    (value, |value| *value == T::default())
}

impl<T: Clone + PartialEq + Default> From<T> for Later<T> {
    fn from(value: T) -> Self {
        Self {
            changed: Some(changed(Held::new(value))),
            ..Self::default()
        }
    }
}

impl<T: Clone + PartialEq + Default> Later<T> {
    /// Returns the value.
    pub fn into_inner(self) -> T {
        let changed = self.changed.map(|(value, _)| value.into_inner());
        changed.unwrap_or_default()
    }
}

impl<T: Clone + PartialEq + Default> Default for Held<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> Default for Later<T> {
    fn default() -> Self {
        Self {
            changed: None,
            default: OnceCell::new(),
        }
    }
}

impl<T: Clone + PartialEq + Default> Deref for Later<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match &self.changed {
            Some((value, _)) => value,
            None => self.default.get_or_init(|| Held::new(T::default())),
        }
    }
}

impl<T: Clone + PartialEq + Default> DerefMut for Later<T> {
    fn deref_mut(&mut self) -> &mut T {
        let default = self.default.take();
        let value = || changed(default.unwrap_or_else(|| Held::new(T::default())));
        &mut self.changed.get_or_insert_with(value).0
    }
}

impl<T> Clone for Later<T> {
    fn clone(&self) -> Self {
        Self {
            changed: self.changed.clone(),
            default: OnceCell::new(),
        }
    }
}

impl<T> PartialEq for Later<T> {
    fn eq(&self, other: &Self) -> bool {
        match (&self.changed, &other.changed) {
            (Some((one, _)), Some((other, _))) => one == other,
            (Some((one, is_default)), None) | (None, Some((one, is_default))) => is_default(one),
            (None, None) => true,
        }
    }
}

impl<T: Eq> Eq for Later<T> {}

impl<T: Debug + Clone + PartialEq + Default> Debug for Later<T> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        T::fmt(self, formatter)
    }
}
