// SPDX-License-Identifier: GPL-3.0-or-later
/// The order in which a tree is read, and where the keys have reached in it.
///
/// Internal to ui.
#pragma once

#include "kiosk/ui/widget.hpp"

#include <string>
#include <vector>

namespace anjungan::ui {

/// Everything that can be spoken, in the order of the tree: what can be touched, and headings,
/// texts, states, fields and named pictures. Pointers into `tree`.
[[nodiscard]] std::vector<const Widget*> reading_order(const Widget& tree);
/// Only what can be touched.
[[nodiscard]] std::vector<const Widget*> touch_order(const Widget& tree);
[[nodiscard]] const Widget* find_widget(const Widget& tree, const std::string& id);
/// The touchable widget under a finger.
[[nodiscard]] const Widget* touchable_at(const Widget& tree, Point at);

/// What is said for a widget.
[[nodiscard]] const std::string& spoken_text(const Widget& widget);

enum class Direction : std::uint8_t { forward, backward };
enum class Stops : std::uint8_t { everything, touchable_only };

/// Remembers the focused widget by id, over rebuilt trees.
class Focus {
public:
    [[nodiscard]] const std::string& id() const { return id_; }
    void put(std::string id, const Widget& tree);
    /// To the first control of what the page asks for (see Cue), otherwise the first alert, the
    /// first heading, or whatever is read first.
    void start(const Widget& tree);
    /// To where a problem can be mended: the field, otherwise the first control of what the page
    /// asks for, otherwise `alert_id`.
    void to_answer(const Widget& tree, const std::string& alert_id);
    /// After a rebuild: stays, or goes to what now stands nearest in the order. Where other keys
    /// took the place of those it was among, it starts at the first of them. True: it did.
    bool keep(const Widget& tree);
    /// Wraps around at the ends.
    void move(Direction direction, Stops stops, const Widget& tree);
    /// To the first control of the next or the previous section or row of keys; wraps around. As
    /// move() among what can be touched where there are no two of them. `tree` is laid out.
    void move_by_section(Direction direction, const Widget& tree);

private:
    std::string id_;
    std::string asking_;    ///< what asked for an answer when the tree was last seen
    std::size_t place_ = 0; ///< in the reading order, for when the widget vanishes
};

} // namespace anjungan::ui
