//! The cards that stand, the two spaces that stand for all others, and how what is read is kept in its place meanwhile.

use std::{collections::VecDeque, ops::Range, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use crate::{
    browser::{
        dom,
        page::{document, window},
        viewport::{self, Place, Rows},
    },
    list::{
        heights::Heights,
        window::{self as near, Anchor},
    },
    views::markup::el,
};

/// Where a card stands that is asked for, below the top of the window.
const WANTED: i64 = 16;

/// How much further than the window rows stand at once that stand in for others.
const LEEWAY: i64 = 160;

/// What stands, and what is known of the rest. Lengths are in whole CSS pixels.
pub struct Part {
    rows: Rc<dyn Rows>,
    list: Element,
    /// The space above, the cards, and the space below.
    boxes: [HtmlElement; 3],
    heights: Heights,
    /// How tall the space above is.
    lead: i64,
    /// How tall the list stands in the page, and how far the page then scrolls; the same all the while it scrolls.
    tall: i64,
    end: i64,
    /// The rows that stand, from this one on.
    first: usize,
    cards: VecDeque<Standing>,
    anchor: Anchor,
    /// Whether the reader has gone, since scrolling last came to rest, where no row stood.
    has_jumped: bool,
    /// Where the reader was before the list stood in the page.
    wanted: Option<Anchor>,
    /// How wide the list was when its rows were measured.
    width: i32,
    /// How tall the window was then, and where in it the list began.
    view: i64,
    begins: i64,
    /// Whether the reader has scrolled the beginning of the list out of the window.
    is_entered: bool,
}

/// A row that stands.
struct Standing {
    card: Element,
    /// What stands before its group, and the group, if it begins with this row.
    begins: Vec<Element>,
}

/// An end of what stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Front,
    Back,
}

/// The first card in the window, of a list that the reader has scrolled into.
pub fn first_seen(list: &Element) -> Option<Place> {
    let cards = list.query_selector_all("[data-event], .directory__entry").ok().filter(|_| top(list) < 0)?;
    let mut cards = (0..cards.length()).filter_map(|index| cards.get(index)?.dyn_into::<Element>().ok());
    let seen = cards.find(|card| bottom(card) > 0)?;
    Some(Place { card: seen.id(), top: seen.get_bounding_client_rect().top() })
}

impl Part {
    /// Nothing stands yet.
    pub fn new(rows: Rc<dyn Rows>, list: Element, len: usize) -> Self {
        list.set_text_content(None);
        let boxes = [(); 3].map(|()| {
            let made = dom::create(el("div"));
            insert(&list, &made, None);
            made.unchecked_into()
        });
        let heights = Heights::new(len);
        Self {
            rows,
            list,
            boxes,
            tall: near::tall(&heights),
            heights,
            lead: 0,
            end: i64::MAX,
            first: 0,
            cards: VecDeque::new(),
            anchor: Anchor { row: 0, top: 0 },
            has_jumped: false,
            wanted: None,
            width: 0,
            view: 0,
            begins: 0,
            is_entered: false,
        }
    }

    /// Stands in for another part of the same list before which the reader is. What it takes is what the other has
    /// measured, because to ask for the place of anything would have the browser arrange the page once more, while the
    /// reader waits for what was typed. `settle` puts right what was guessed. Tells whether it could.
    pub fn follow_on(&mut self, before: &Self) -> bool {
        if before.is_entered || before.view == 0 || before.wanted.is_some() {
            return false;
        }
        self.heights = Heights::guessing(self.heights.len(), &before.heights);
        self.tall = near::tall(&self.heights);
        (self.view, self.begins) = (before.view, before.begins);
        if !self.heights.is_empty() {
            // What is chosen is told above the list, and may move it up as well as down.
            let seen = (self.view - self.begins).max(0) + LEEWAY;
            self.stand(near::rows_in(&self.heights, seen));
            self.space(0);
        }
        true
    }

    /// Stands where the reader was; what is not in the page yet is put in its place by `settle`.
    pub fn fill(&mut self, read: Option<Place>) {
        self.view = view();
        self.wanted = read.and_then(|read| Some(Anchor { row: self.rows.find(&read.card)?, top: whole(read.top) }));
        if self.is_shown() {
            self.settle();
        } else if !self.heights.is_empty() {
            self.stand(near::rows(&self.heights, self.wanted.unwrap_or(self.anchor), view()));
            self.space(0);
        }
    }

    /// Whether it has a place in the window.
    pub fn is_shown(&self) -> bool {
        self.list.client_width() > 0
    }

    /// The rows that stand.
    pub fn standing(&self) -> Range<usize> {
        self.first..self.first + self.cards.len()
    }

    /// Where the reader is, unless the beginning of the list is in the window.
    pub fn place(&self) -> Option<Place> {
        if !self.is_entered {
            return None;
        }
        let anchor = self.seen().filter(|_| top(&self.list) < 0)?;
        #[expect(clippy::cast_precision_loss, reason = "it lies in the window or near it")]
        let top = anchor.top as f64;
        Some(Place { card: self.cards[anchor.row - self.first].card.id(), top })
    }

    /// Keeps up with how far the page is scrolled.
    pub fn follow(&mut self) {
        self.begins = top(&self.list);
        self.is_entered = self.begins < 0;
        let (seen, is_past) = (self.seen(), bottom(&self.list) <= 0 && self.stands_to_the_end());
        if self.heights.is_empty() || (seen.is_none() && is_past) {
            return;
        }
        // Who goes to the end of the page wants its end, wherever that turns out to be.
        let is_at_end = seen.is_none() && scrolled() >= longest() - 1;
        self.has_jumped |= seen.is_none();
        self.anchor = seen.unwrap_or_else(|| if is_at_end { self.last() } else { self.guessed() });
        if near::rows(&self.heights, self.anchor, view()) != self.standing() {
            self.put(self.anchor);
        }
        if is_at_end {
            scroll_by(longest() - scrolled());
        }
    }

    /// Puts right what was measured or guessed in a window of another size, or before the list stood in the page.
    pub fn settle(&mut self) {
        let width = self.list.client_width();
        if width == self.width || self.heights.is_empty() {
            return self.follow();
        }
        self.heights.forget();
        self.width = width;
        self.view = view();
        self.measure();
        match self.wanted.take() {
            Some(wanted) => self.go(wanted),
            None if self.anchor.row == 0 => self.put(self.guessed()),
            None => self.put(self.anchor),
        }
        self.rest();
        self.begins = top(&self.list);
    }

    /// Puts right what was guessed, now that the reader does not scroll.
    pub fn rest(&mut self) {
        let is_at_end = scrolled() >= self.end && (self.has_jumped || self.stands_to_the_end());
        self.has_jumped = false;
        self.learn();
        if is_at_end && !self.stands_to_the_end() {
            self.put(self.last());
        } else if let Some(anchor) = self.seen() {
            let lead = self.right_lead(anchor);
            let moved = lead - self.lead;
            self.space(lead);
            scroll_by(moved);
        }
        if is_at_end {
            scroll_by(longest() - scrolled());
        }
        self.end = longest() - 1;
    }

    /// Brings a row into the window.
    pub fn show(&mut self, row: usize, top: Option<f64>) {
        // Unmeasured, the list would stand too short to be scrolled that far.
        if self.list.client_width() != self.width {
            self.settle();
        }
        self.go(Anchor { row, top: top.map_or(WANTED, whole) });
        self.rest();
    }

    fn go(&mut self, anchor: Anchor) {
        self.is_entered = true;
        self.learn();
        self.space(self.lead);
        let wanted = near::in_page(&self.heights, (self.tall, view()), anchor.scrolled(&self.heights));
        scroll_by(wanted + top(&self.list));
        self.put(anchor);
    }

    fn learn(&mut self) {
        self.heights.learn();
        self.tall = near::tall(&self.heights);
    }

    /// The first row in the window, if one that stands is in it.
    fn seen(&self) -> Option<Anchor> {
        let place = self.cards.partition_point(|row| bottom(&row.card) <= 0);
        let top = top(self.cards.get(place)?.lead());
        (top < view()).then_some(Anchor { row: self.first + place, top })
    }

    /// The row that should be the first one in the window, by how far the page is scrolled.
    fn guessed(&self) -> Anchor {
        let list = near::in_list(&self.heights, (self.tall, view()), -top(&self.list));
        let row = self.heights.row_at(list);
        Anchor { row, top: self.heights.offset(row) - list }
    }

    /// The last row, at the end of the window.
    fn last(&self) -> Anchor {
        let row = self.heights.len().saturating_sub(1);
        Anchor { row, top: view() + self.heights.offset(row) - self.heights.total() }
    }

    /// Lets the rows stand that are near this one, with this one where it is wanted.
    fn put(&mut self, anchor: Anchor) {
        self.anchor = anchor;
        // Rows that turn out to be lower than was guessed leave room for more.
        for _ in 0..4 {
            let wanted = near::rows(&self.heights, anchor, view());
            if wanted == self.standing() {
                break;
            }
            let first = self.heights.offset(wanted.start);
            let lead = anchor.top - top(&self.list) - (self.heights.offset(anchor.row) - first);
            self.stand(wanted);
            self.space(lead);
            self.measure();
        }
        let Some(row) = self.cards.get(anchor.row - self.first) else { return };
        let lead = self.lead + anchor.top - top(row.lead());
        let right = if self.first == 0 || lead < 0 { self.right_lead(anchor) } else { lead };
        self.space(right);
        scroll_by(right - lead);
    }

    /// How tall the space above should be, from what is known of the rows before.
    fn right_lead(&self, anchor: Anchor) -> i64 {
        if self.first == 0 {
            return 0;
        }
        let before = self.heights.offset(anchor.row) - self.heights.offset(self.first);
        let list = near::in_page(&self.heights, (self.tall, view()), anchor.scrolled(&self.heights));
        (list + anchor.top - before).max(0)
    }

    fn stands_to_the_end(&self) -> bool {
        self.standing().end == self.heights.len()
    }

    /// Sets both spaces; the one below takes what is left.
    fn space(&mut self, lead: i64) {
        self.lead = lead.max(0);
        let Range { start, end } = self.standing();
        let cards = self.heights.offset(end) - self.heights.offset(start);
        let left = if self.stands_to_the_end() { 0 } else { (self.tall - self.lead - cards).max(self.view) };
        for (element, height) in [(&self.boxes[0], self.lead), (&self.boxes[2], left)] {
            // Fails only for a name that is none.
            let _ = element.style().set_property("block-size", &[&height.to_string(), "px"].concat());
        }
    }

    fn measure(&mut self) {
        let mut tops: Vec<i64> = self.cards.iter().map(|row| top(row.lead())).collect();
        if self.stands_to_the_end() {
            tops.push(bottom(&self.boxes[1]));
        }
        for (place, pair) in tops.windows(2).enumerate() {
            self.heights.measure(self.first + place, pair[1] - pair[0]);
        }
    }

    fn stand(&mut self, wanted: Range<usize>) {
        let standing = self.standing();
        if wanted.start >= standing.end || wanted.end <= standing.start {
            self.boxes[1].set_text_content(None);
            self.cards.clear();
            self.first = wanted.start;
        }
        while self.first < wanted.start {
            self.drop_row(End::Front);
            self.first += 1;
        }
        while self.standing().end > wanted.end {
            self.drop_row(End::Back);
        }
        while self.first > wanted.start {
            self.make_row(self.first - 1, End::Front);
            self.first -= 1;
        }
        while self.standing().end < wanted.end {
            self.make_row(self.standing().end, End::Back);
        }
    }

    fn make_row(&mut self, row: usize, at: End) {
        let card = dom::create(self.rows.card(row));
        let (neighbour, later) = match at {
            End::Front => (self.cards.front(), row + 1),
            End::Back => (self.cards.back(), row),
        };
        let joined = neighbour.filter(|_| !self.rows.begins(later));
        let group = joined.and_then(|neighbour| {
            let cards = neighbour.card.parent_element()?;
            insert(&cards, &card, (at == End::Front).then_some(&neighbour.card));
            cards.parent_element()
        });
        let group = group.unwrap_or_else(|| {
            let group = dom::create(self.rows.group(row));
            insert(&group.last_element_child().unwrap_or_else(|| group.clone()), &card, None);
            let first = self.boxes[1].first_element_child().filter(|_| at == End::Front);
            insert(&self.boxes[1], &group, first.as_ref());
            group
        });
        let mut begins = Vec::new();
        if self.rows.begins(row) {
            begins.extend(self.rows.before(row).into_iter().map(dom::create));
            begins.iter().for_each(|before| insert(&self.boxes[1], before, Some(&group)));
            begins.push(group);
        }
        let row = Standing { card, begins };
        match at {
            End::Front => self.cards.push_front(row),
            End::Back => self.cards.push_back(row),
        }
    }

    fn drop_row(&mut self, at: End) {
        let row = match at {
            End::Front => self.cards.pop_front(),
            End::Back => self.cards.pop_back(),
        };
        let Some(Standing { card, mut begins }) = row else { return };
        let cards = card.parent_element();
        card.remove();
        begins.pop();
        begins.iter().for_each(Element::remove);
        if let Some(cards) = cards.filter(|cards| cards.child_element_count() == 0) {
            cards.parent_element().iter().for_each(Element::remove);
        }
    }
}

impl Standing {
    /// What stands first of all that belongs to the row.
    fn lead(&self) -> &Element {
        self.begins.first().unwrap_or(&self.card)
    }
}

fn insert(parent: &Node, child: &Node, before: Option<&Element>) {
    // Fails only where `before` is elsewhere.
    let _ = parent.insert_before(child, before.map(AsRef::as_ref));
}

fn top(element: &Element) -> i64 {
    whole(element.get_bounding_client_rect().top())
}

fn bottom(element: &Element) -> i64 {
    whole(element.get_bounding_client_rect().bottom())
}

#[expect(clippy::cast_possible_truncation, reason = "a page is some million pixels long")]
fn whole(length: f64) -> i64 {
    length.round() as i64
}

/// How tall the window is.
fn view() -> i64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).map_or(0, whole)
}

/// How far the page is scrolled, and how far it can be.
fn scrolled() -> i64 {
    whole(window().scroll_y().unwrap_or_default())
}

fn longest() -> i64 {
    document().document_element().map_or(0, |root| i64::from(root.scroll_height())) - view()
}

/// Scrolls without motion; the reader has not scrolled then.
fn scroll_by(way: i64) {
    if way != 0 {
        #[expect(clippy::cast_precision_loss, reason = "a page is some million pixels long")]
        window().scroll_by_with_x_and_y(0.0, way as f64);
        viewport::hold();
    }
}
