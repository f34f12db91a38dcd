// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a journey step by step.
#include "simulator/journey/runner.hpp"

#include "base/secret.hpp"
#include "kiosk/ui/keyboard.hpp"
#include "simulator/journey/tree_search.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::journey {

namespace {

std::string_view first_code_point(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
        ++length;
    }
    return text.substr(0, length);
}

std::string id_of(ui::KeyFunction function, std::string_view character = {}) {
    return ui::key_id({function, std::string(character)});
}

/// The target to touch when several have the name: tools and keys never share one, so two are a
/// question to the journey's author.
std::string ambiguous(const std::string& name, std::size_t count) {
    return fmt::format(
        "there are {} things named \"{}\"; write the role before the name", count, name
    );
}

} // namespace

Runner::State Runner::advance() {
    if (at_ >= steps_.size()) {
        return State::finished;
    }
    const auto now = clock_.boot_time();
    if (!began_.has_value()) {
        began_ = now;
    }
    const auto reason = attempt(steps_[at_].act);
    if (!reason.has_value()) {
        next_step();
    } else if (now - *began_ > patience) {
        fail_step(*reason);
    }
    return at_ >= steps_.size() ? State::finished : State::running;
}

void Runner::next_step() {
    if (auto* step = std::get_if<Type>(&steps_[at_].act); step != nullptr) {
        wipe(step->text); // a journey's citizen has a right to be forgotten too
    } else if (auto* device = std::get_if<Device>(&steps_[at_].act); device != nullptr) {
        wipe(device->value);
    }
    ++at_;
    typed_ = 0;
    looked_for_more_ = false;
    began_.reset();
}

void Runner::fail_step(const std::string& sentence) {
    const auto line = steps_[at_].line;
    const auto seen = inventory(host_.tree());
    failures_.push_back({
        line,
        fmt::format(
            "line {}: {}. On screen \"{}\" instead: {}",
            line,
            sentence,
            host_.screen(),
            seen.empty() ? "nothing" : fmt::format("{}", fmt::join(seen, ", "))
        ),
    });
    if (const auto taken = host_.take_picture(fmt::format("failed-line-{}", line)); !taken) {
        failures_.back().sentence += ". No picture: " + taken.error().detail;
    }
    if (on_failure_ == OnFailure::stop) {
        at_ = steps_.size();
    } else {
        next_step();
    }
}

Runner::Attempt Runner::attempt(const Act& act) {
    struct Visitor {
        Runner& self;

        Attempt operator()(const Tap& step) const { return self.tap(step); }
        Attempt operator()(const Type& step) const { return self.type(step); }
        Attempt operator()(const PressKey& step) const {
            self.host_.inject(ui::KeyStroke{step.key});
            return std::nullopt;
        }
        Attempt operator()(const Device& step) const { return told(self.host_.set_device(step)); }
        Attempt operator()(const MoveClock& step) const {
            self.host_.move_clock(step.by);
            return std::nullopt;
        }
        Attempt operator()(const Wait& step) const {
            return self.host_.is_settled(step.what) ? Attempt() : Attempt("still under way");
        }
        Attempt operator()(const Expect& step) const { return self.expect(step); }
        Attempt operator()(const Screenshot& step) const {
            return told(self.host_.take_picture(step.name));
        }

        static Attempt told(const Status& status) {
            return status ? Attempt() : Attempt(status.error().detail);
        }
    };
    return std::visit(Visitor{*this}, act);
}

void Runner::touch(const ui::Widget& target, int times) {
    const ui::Point middle = {
        target.rect.x + target.rect.width / 2,
        target.rect.y + target.rect.height / 2,
    };
    host_.take_a_look();
    for (int i = 0; i < times; ++i) {
        host_.inject(ui::Touch{ui::TouchPhase::down, 1, middle});
        host_.inject(ui::Touch{ui::TouchPhase::up, 1, middle});
    }
}

/// A person who does not find something in a list looks on its next pages, first to last.
bool Runner::turn_page() {
    if (!looked_for_more_) {
        if (const auto* previous = find_touchable(host_.tree(), "-previous"); previous != nullptr) {
            touch(*previous);
            return true;
        }
        looked_for_more_ = true;
    }
    if (const auto* more = find_touchable(host_.tree(), "-more"); more != nullptr) {
        touch(*more);
        return true;
    }
    return false;
}

Runner::Attempt Runner::tap(const Tap& step) {
    const auto found = find_targets(host_.tree(), step.role, step.name);
    if (found.size() > 1) {
        return ambiguous(step.name, found.size());
    }
    if (found.empty()) {
        static_cast<void>(turn_page());
        return fmt::format("nothing to touch is named \"{}\"", step.name);
    }
    touch(*found.front(), step.touches);
    return std::nullopt;
}

Runner::Attempt Runner::press_key_for(std::string_view character) {
    const auto& tree = host_.tree();
    const auto id =
        character == " " ? std::string("key-space") : id_of(ui::KeyFunction::character, character);
    if (const auto* key = find_by_id(tree, id); key != nullptr) {
        touch(*key);
        return std::nullopt;
    }
    const auto* symbols = find_by_id(tree, id_of(ui::KeyFunction::symbols));
    const auto* shift = find_by_id(tree, id_of(ui::KeyFunction::shift));
    const auto face = ui::face_of(ui::KeyboardKind::letters, character);
    if (symbols == nullptr || !face.has_value()) {
        return fmt::format("there is no key for character {} of the text", typed_ + 1);
    }
    const bool letters_are_up =
        find_by_id(tree, "key-a") != nullptr || find_by_id(tree, "key-A") != nullptr;
    const bool change_to_symbols = *face == ui::KeyboardFace::symbols;
    touch(change_to_symbols || !letters_are_up || shift == nullptr ? *symbols : *shift);
    return "the keyboard changes its face";
}

/// A date's month is chosen by its name: its two digits are one key.
std::optional<std::size_t> Runner::press_month(std::string_view rest) {
    constexpr std::string_view digits = "0123456789";
    if (find_by_id(host_.tree(), "key-month-1") == nullptr || rest.size() < 2 ||
        rest.substr(0, 2).find_first_not_of(digits) != std::string_view::npos) {
        return std::nullopt;
    }
    const auto number = rest.substr(rest.front() == '0' ? 1 : 0, rest.front() == '0' ? 1 : 2);
    const auto* key = find_by_id(host_.tree(), "key-month-" + std::string(number));
    if (key == nullptr) {
        return std::nullopt;
    }
    touch(*key);
    return 2;
}

/// Where small numbers stand to be picked, a 10 has one key, and a 12 none: the digits come up.
std::optional<Runner::Attempt> Runner::press_number(std::string_view rest) {
    const auto* digits = find_by_id(host_.tree(), "more-numbers");
    if (digits == nullptr || rest.size() < 2) {
        return std::nullopt;
    }
    const auto* key = find_by_id(host_.tree(), "key-" + std::string(rest));
    touch(key != nullptr ? *key : *digits);
    return key != nullptr ? Attempt() : Attempt("the digits come up");
}

Runner::Attempt Runner::type(const Type& step) {
    const auto rest = std::string_view(step.text).substr(typed_);
    if (rest.empty()) {
        return std::nullopt;
    }
    if (auto pressed = press_number(rest); pressed.has_value()) {
        return *pressed;
    }
    if (const auto month = press_month(rest); month.has_value()) {
        typed_ += *month;
    } else {
        const auto character = first_code_point(rest);
        if (auto reason = press_key_for(character); reason.has_value()) {
            return reason;
        }
        typed_ += character.size();
    }
    began_ = clock_.boot_time(); // each character has its own patience
    return typed_ == step.text.size() ? Attempt() : Attempt("typing");
}

Runner::Attempt Runner::expect(const Expect& step) {
    switch (step.where) {
    case Expect::Where::on_screen:
        if (shows(host_.tree(), step.text)) {
            return std::nullopt;
        }
        static_cast<void>(turn_page());
        return fmt::format("\"{}\" is not on screen", step.text);
    case Expect::Where::not_on_screen:
        // Let what is under way come to rest first: a moment too early proves nothing.
        if (!host_.is_settled(Wait::For::idle)) {
            return "still under way";
        }
        return shows(host_.tree(), step.text)
                   ? Attempt(fmt::format("\"{}\" is on screen, but must not be", step.text))
                   : Attempt();
    case Expect::Where::spoken:
        return was_spoken(step.text) ? Attempt()
                                     : Attempt(fmt::format("\"{}\" was not spoken", step.text));
    }
    return std::nullopt;
}

bool Runner::was_spoken(const std::string& text) const {
    const auto lines = host_.spoken();
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
        return line.find(text) != std::string::npos;
    });
}

} // namespace anjungan::journey
