// SPDX-License-Identifier: GPL-3.0-or-later
// Every printable character has a key, and keys keep their size.
#include "kiosk/ui/keyboard.hpp"

#include "kiosk/ui/focus.hpp"
#include "tests/support/catch.hpp"

#include <map>
#include <set>

using namespace anjungan::ui;

namespace {

const KeyboardWords words{"Spasi", "Hapus", "Kosongkan", "a/A", "abc", "1 2 3", "A–Z"};

/// Ids of the keys of a board, and how often on_press was asked for each.
std::map<std::string, int> keys_of(KeyboardKind kind, KeyboardFace face, Widget& board) {
    std::map<std::string, int> asked;
    board = keyboard(kind, face, words, [&](const KeyPress& press) {
        ++asked[key_id(press)];
        return ActionId{static_cast<std::uint32_t>(asked.size())};
    });
    return asked;
}

} // namespace

TEST_CASE("keyboard: asks once for each key and shows it", "[ui]") {
    for (const KeyboardFace face :
         {KeyboardFace::lower, KeyboardFace::upper, KeyboardFace::symbols}) {
        Widget board;
        const auto asked = keys_of(KeyboardKind::letters, face, board);
        std::set<std::string> shown;
        for (const Widget* key : touch_order(board)) {
            CHECK(key->role == Role::key);
            CHECK_FALSE(key->name.empty());
            CHECK(shown.insert(key->id).second);
        }
        CHECK(shown.size() == asked.size());
        for (const auto& [id, times] : asked) {
            CHECK(times == 1);
            CHECK(shown.count(id) == 1);
        }
    }
}

TEST_CASE(
    "keyboard: covers every printable ASCII character on the face that face_of names", "[ui]"
) {
    for (char character = ' '; character <= '~'; ++character) {
        const std::string typed(1, character);
        CAPTURE(typed);
        const auto face = face_of(KeyboardKind::letters, typed);
        REQUIRE(face.has_value());
        Widget board;
        const auto asked = keys_of(KeyboardKind::letters, *face, board);
        CHECK(asked.count(key_id({KeyFunction::character, typed})) == 1);
    }
}

TEST_CASE("keyboard: from A to Z for people who never typed, with the same keys", "[ui]") {
    for (const KeyboardFace face :
         {KeyboardFace::lower, KeyboardFace::upper, KeyboardFace::symbols}) {
        Widget typewriter;
        Widget alphabet;
        CHECK(
            keys_of(KeyboardKind::letters, face, typewriter) ==
            keys_of(KeyboardKind::alphabet, face, alphabet)
        );
        std::string letters;
        for (const Widget* key : touch_order(alphabet)) {
            letters += key->id.size() == 5 && key->id >= "key-A" ? key->name : "";
        }
        if (face == KeyboardFace::upper) {
            CHECK(letters == "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        }
    }
    Widget board;
    static_cast<void>(keys_of(KeyboardKind::alphabet, KeyboardFace::lower, board));
    for (const Widget* key : touch_order(board)) {
        CHECK(key->selected == (key->id == "key-order"));
    }
}

TEST_CASE("keyboard: the digits keypad has ten digits, erase and empty", "[ui]") {
    Widget board;
    const auto asked = keys_of(KeyboardKind::digits, KeyboardFace::lower, board);
    CHECK(asked.size() == 12);
    CHECK(asked.count("key-0") == 1);
    CHECK(asked.count("key-erase") == 1);
    CHECK(asked.count("key-clear") == 1);
    CHECK_FALSE(face_of(KeyboardKind::digits, "a").has_value());
    CHECK(face_of(KeyboardKind::digits, "7") == KeyboardFace::lower);
}

TEST_CASE("name_keys: one key a name, and the chosen one is marked", "[ui]") {
    std::vector<std::size_t> asked;
    const auto pad =
        name_keys("key-month-", {"Januari", "Februari", "Maret"}, 3, 2, [&](auto number) {
            asked.push_back(number);
            return ActionId{static_cast<std::uint32_t>(number)};
        });
    CHECK(asked == std::vector<std::size_t>{1, 2, 3});
    const auto keys = touch_order(pad);
    REQUIRE(keys.size() == 3);
    CHECK(keys[0]->id == "key-month-1");
    CHECK(keys[1]->name == "Februari");
    CHECK(keys[1]->selected);
    CHECK_FALSE(keys[2]->selected);
    CHECK(keys[2]->role == Role::key);
}

TEST_CASE("face_of: knows accents and says no to what no key types", "[ui]") {
    CHECK(face_of(KeyboardKind::letters, "é") == KeyboardFace::symbols);
    CHECK(face_of(KeyboardKind::letters, "Q") == KeyboardFace::upper);
    CHECK(face_of(KeyboardKind::letters, "q") == KeyboardFace::lower);
    CHECK_FALSE(face_of(KeyboardKind::letters, "ꦄ").has_value());
}

TEST_CASE("key_id: names function keys and the space bar", "[ui]") {
    CHECK(key_id({KeyFunction::character, " "}) == "key-space");
    CHECK(key_id({KeyFunction::character, "a"}) == "key-a");
    CHECK(key_id({KeyFunction::shift, {}}) == "key-shift");
    CHECK(key_id({KeyFunction::symbols, {}}) == "key-symbols");
    CHECK(key_id({KeyFunction::erase, {}}) == "key-erase");
}
