//! How Armenian letters are read.

use super::Reader;

impl Reader<'_> {
    /// Reads the letter at a place; says how many letters were read, and nothing where it has no rule.
    pub(super) fn armenian(&mut self, place: usize, c: char) -> Option<usize> {
        let letters = match c {
            'ա' | 'է' | 'ե' => "a",
            'բ' => "b",
            'գ' | 'կ' | 'ք' | 'ղ' => "k",
            'դ' => "d",
            'զ' => "z",
            'ը' => "",
            'թ' | 'տ' => "t",
            'ժ' | 'ջ' => "j",
            'ի' | 'յ' => "i",
            'լ' => "l",
            'խ' | 'հ' => "h",
            'ծ' | 'ց' => "ts",
            'ձ' => "dz",
            'ճ' | 'չ' => "c",
            'մ' => "m",
            'ն' => "n",
            'ո' if self.at(place + 1) == 'ւ' => {
                self.write("u");
                return Some(2);
            }
            'ո' if place == 0 => "vo",
            'ո' | 'օ' => "o",
            'շ' | 'ս' => "s",
            'պ' | 'փ' => "p",
            'ռ' | 'ր' => "r",
            'վ' | 'ւ' => "v",
            'ֆ' => "f",
            'և' => "av",
            _ => return None,
        };
        self.write(letters);
        Some(1)
    }
}
