//! Makes inputs from other inputs: by changing bytes, and by moving pieces of JSON and text. The same seed
//! makes the same inputs.

/// A xorshift generator (Marsaglia 2003), with the material for inputs.
pub struct Mutator<'a> {
    state: u64,
    /// Words to insert.
    words: &'a [String],
    /// Inputs to take pieces from.
    others: &'a [Vec<u8>],
}

impl<'a> Mutator<'a> {
    pub fn new(seed: u64, words: &'a [String], others: &'a [Vec<u8>]) -> Self {
        let state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        let mut made = Self {
            state,
            words,
            others,
        };
        // The first numbers after small seeds are similar.
        for _ in 0..8 {
            made.next();
        }
        made
    }

    fn next(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state
    }

    /// A number from 0 up to the bound, excluding it; 0 if the bound is 0.
    pub fn below(&mut self, bound: usize) -> usize {
        let number = usize::try_from(self.next() >> 33).unwrap_or(0);
        number.checked_rem(bound).unwrap_or(0)
    }

    /// The input with a few changes, at most this many bytes long.
    pub fn mutated(&mut self, input: &[u8], most: usize) -> Vec<u8> {
        let mut made = input.to_vec();
        let few = 1 + self.below(4);
        let times = if self.below(8) == 0 { 16 } else { few };
        for _ in 0..times {
            self.change(&mut made);
            made.truncate(most);
        }
        made
    }

    /// The input, grown to about this length: one or two pieces are repeated many times in it. Two can make,
    /// for example, a long name above many others.
    pub fn grown(&mut self, input: &[u8], length: usize) -> Vec<u8> {
        let parts = 1 + self.below(2);
        let mut grown = input.to_vec();
        // From the end, so that earlier positions stay valid.
        let mut end = grown.len();
        for _ in 0..parts {
            let at = self.below(end + 1);
            let piece = match self.below(3) {
                0 => self.word(),
                1 => input[piece(input, at)].to_vec(),
                _ => {
                    let far = (at + 1 + self.below(80)).min(input.len());
                    input[at..far].to_vec()
                }
            };
            let times = length / parts / piece.len().max(1);
            drop(grown.splice(at..at, piece.repeat(times)));
            end = at;
        }
        grown
    }

    fn word(&mut self) -> Vec<u8> {
        let place = self.below(self.words.len());
        self.words
            .get(place)
            .map(|word| word.as_bytes().to_vec())
            .unwrap_or_default()
    }

    /// A piece of another input.
    fn piece(&mut self) -> Vec<u8> {
        let place = self.below(self.others.len());
        let Some(other) = self.others.get(place) else {
            return self.word();
        };
        let at = self.below(other.len() + 1);
        other[piece(other, at)].to_vec()
    }

    fn change(&mut self, made: &mut Vec<u8>) {
        let at = self.below(made.len() + 1);
        let here = piece(made, at);
        match self.below(12) {
            0 => {
                let byte = self.below(256) as u8;
                if let Some(one) = made.get_mut(at) {
                    *one = byte;
                }
            }
            1 => {
                let bit = self.below(8);
                if let Some(one) = made.get_mut(at) {
                    *one ^= 1 << bit;
                }
            }
            2 => drop(made.splice(at..(at + 1).min(made.len()), [])),
            3 => {
                let far = (at + self.below(64)).min(made.len());
                drop(made.splice(at..far, []));
            }
            4 => {
                let word = self.word();
                drop(made.splice(at..at, word));
            }
            5 | 6 => {
                let word = self.word();
                drop(made.splice(here, word));
            }
            7 => {
                let piece = self.piece();
                drop(made.splice(here, piece));
            }
            8 => drop(made.splice(here, [])),
            // Repeated, as an object's name may be.
            9 => {
                let twice = made[here.clone()].to_vec();
                let between: &[u8] = if self.below(2) == 0 { b"," } else { b"" };
                drop(made.splice(here.end..here.end, [between, &twice].concat()));
            }
            10 => {
                let other = self.below(made.len() + 1);
                let there = piece(made, other);
                let moved = made[there].to_vec();
                drop(made.splice(here, moved));
            }
            _ => {
                let depth = 1 << self.below(9);
                let (open, close) = if self.below(2) == 0 {
                    ("[", "]")
                } else {
                    ("{\"a\":", "}")
                };
                let inner = made[here.clone()].to_vec();
                let deep = [
                    open.repeat(depth).as_bytes(),
                    &inner,
                    close.repeat(depth).as_bytes(),
                ]
                .concat();
                drop(made.splice(here, deep));
            }
        }
    }
}

/// The text, number, list, object or word that begins or continues at this position.
fn piece(input: &[u8], at: usize) -> std::ops::Range<usize> {
    let Some(first) = input.get(at) else {
        return at..at;
    };
    match first {
        b'"' => at..end_of_text(input, at),
        b'{' | b'[' => at..end_of_nested(input, at),
        b if is_word(*b) => {
            let begin = input[..at]
                .iter()
                .rposition(|b| !is_word(*b))
                .map_or(0, |place| place + 1);
            let end = input[at..]
                .iter()
                .position(|b| !is_word(*b))
                .map_or(input.len(), |far| at + far);
            // Includes its quotation marks if it is a text.
            let is_text = begin > 0 && input[begin - 1] == b'"' && input.get(end) == Some(&b'"');
            if is_text {
                begin - 1..end + 1
            } else {
                begin..end
            }
        }
        _ => at..at + 1,
    }
}

const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'@' | b'/' | b'+')
}

fn end_of_text(input: &[u8], at: usize) -> usize {
    let mut is_escaped = false;
    for (far, byte) in input[at + 1..].iter().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return at + far + 2,
            _ => {}
        }
    }
    input.len()
}

fn end_of_nested(input: &[u8], at: usize) -> usize {
    let (mut depth, mut place) = (0_usize, at);
    while let Some(byte) = input.get(place) {
        match byte {
            b'"' => place = end_of_text(input, place) - 1,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        place += 1;
        if depth == 0 {
            break;
        }
    }
    place.min(input.len())
}
