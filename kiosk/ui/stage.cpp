// SPDX-License-Identifier: GPL-3.0-or-later
/// The stage behind the interface: layout, focus, touch, narration and damage put together.
#include "kiosk/ui/stage.hpp"

#include "base/cairo_handles.hpp"
#include "base/secret.hpp"
#include "kiosk/ui/damage.hpp"
#include "kiosk/ui/describe.hpp"
#include "kiosk/ui/focus.hpp"
#include "kiosk/ui/layout.hpp"
#include "kiosk/ui/narration.hpp"
#include "kiosk/ui/painter.hpp"
#include "kiosk/ui/pictures.hpp"
#include "kiosk/ui/touch_tracker.hpp"

#include <cassert>
#include <utility>

namespace anjungan::ui {

namespace {

/// What a citizen typed is overwritten before the memory of the old tree goes back to the heap.
void wipe_personal(Widget& widget) {
    if (widget.personal) {
        wipe(widget.name);
        wipe(widget.spoken);
        wipe(widget.text);
        wipe(widget.detail);
    }
    if (widget.echo_personal) {
        wipe(widget.echo);
        wipe(widget.echo_keys);
    }
    for (Widget& child : widget.children) {
        wipe_personal(child);
    }
}

class CairoStage : public Stage {
public:
    CairoStage(
        const Panel& panel,
        std::unique_ptr<Typesetter> typesetter,
        const std::filesystem::path& assets
    )
        : panel_(panel), theme_({}, panel), typesetter_(std::move(typesetter)), pictures_(assets) {}
    CairoStage(const CairoStage&) = delete;
    CairoStage& operator=(const CairoStage&) = delete;
    ~CairoStage() override { wipe_personal(page_.tree); }

    Speech show(ScreenIdentity identity, Widget tree, const Appearance& appearance) override {
        theme_ = Theme(appearance, panel_);
        wipe_personal(page_.tree);
        page_ = layout(tree, theme_, *typesetter_);
        wipe_personal(tree);
        if (identity == identity_) {
            return show_changed();
        }
        identity_ = std::move(identity);
        touches_.forget_target();
        focus_.start(page_.tree);
        Speech speech = narration_.new_screen(page_.tree, hand());
        add_first_control(speech);
        return speech;
    }

    void set_reading_aloud(bool on) override {
        stops_ = on ? Stops::everything : Stops::touchable_only;
    }

    void forget_explanations() override { narration_.forget_explanations(); }

    void hold_pressed_look(bool on) override { touches_.hold_look(on); }

    Speech tell_again() override { return narration_.again(page_.tree, hand()); }

    Reaction react(const Input& input) override {
        if (const auto* touch = std::get_if<Touch>(&input)) {
            return react_to(*touch);
        }
        if (const auto* stroke = std::get_if<KeyStroke>(&input)) {
            return react_to(*stroke);
        }
        if (std::holds_alternative<Exposed>(input)) {
            painted_.clear();
        }
        return {};
    }

    std::vector<Rect> paint(const Pixels& pixels) override {
        if (pixels.width != painted_width_ || pixels.height != painted_height_) {
            painted_.clear();
            painted_width_ = pixels.width;
            painted_height_ = pixels.height;
        }
        const Attention now{touches_.pressed_id(), ring_ ? focus_.id() : std::string()};
        Picture picture = picture_of(page_.tree, theme_, page_.density, now);
        const Rect window{0, 0, pixels.width, pixels.height};
        std::vector<Rect> dirty =
            painted_.empty() ? std::vector<Rect>{window} : difference(painted_, picture, window);
        painted_ = std::move(picture);
        paint_rects(pixels, now, dirty);
        return dirty;
    }

    const Widget& tree() const override { return page_.tree; }
    std::string focused_id() const override { return focus_.id(); }

    std::string describe(const std::string& screen, const std::string& language) const override {
        Ruler ruler(*typesetter_);
        const LeafContext context{theme_, ruler, page_.density};
        return describe_tree(page_.tree, context, {screen, language, focus_.id()});
    }

private:
    [[nodiscard]] Hand hand() const { return ring_ ? Hand::keys : Hand::touch; }

    /// Somebody who moves by keys hears where they are, if that can be pressed.
    void add_first_control(Speech& speech) const {
        const Widget* widget = find_widget(page_.tree, focus_.id());
        if (ring_ && widget != nullptr && widget->action) {
            const Speech more = spoken_of(*widget, hand());
            speech.insert(speech.end(), more.begin(), more.end());
        }
    }

    Speech show_changed() {
        touches_.keep_target(page_.tree);
        Narration::Change change = narration_.changed_screen(page_.tree, focus_.id(), hand());
        if (!change.alert_id.empty()) {
            focus_.to_answer(page_.tree, change.alert_id);
        } else if (change.page_turned) {
            focus_.start(page_.tree);
            add_first_control(change.spoken);
        } else if (focus_.keep(page_.tree)) {
            add_first_control(change.spoken);
        }
        return std::move(change.spoken);
    }

    Reaction react_to(const Touch& touch) {
        Reaction reaction;
        ring_ = false;
        const auto pressed = touches_.follow(touch, page_.tree);
        if (pressed) {
            focus_.put(*pressed, page_.tree);
            reaction.action = find_widget(page_.tree, *pressed)->action;
        }
        return reaction;
    }

    Reaction react_to(const KeyStroke& stroke) {
        ring_ = true;
        switch (stroke.key) {
        case Key::up: focus_.move(Direction::backward, stops_, page_.tree); return moved();
        case Key::down: focus_.move(Direction::forward, stops_, page_.tree); return moved();
        case Key::left: focus_.move_by_section(Direction::backward, page_.tree); return moved();
        case Key::right: focus_.move_by_section(Direction::forward, page_.tree); return moved();
        case Key::select:
        case Key::help:
        case Key::back: return stroke.repeated ? Reaction{} : pressed(stroke.key);
        }
        return {};
    }

    [[nodiscard]] Reaction moved() const {
        Reaction reaction;
        if (const Widget* widget = find_widget(page_.tree, focus_.id())) {
            reaction.spoken = spoken_of(*widget, hand());
        }
        return reaction;
    }

    Reaction pressed(Key key) const {
        Reaction reaction;
        reaction.back = key == Key::back;
        reaction.help = key == Key::help;
        if (key == Key::select) {
            const Widget* widget = find_widget(page_.tree, focus_.id());
            reaction.action = widget == nullptr ? std::nullopt : widget->action;
        }
        return reaction;
    }

    void paint_rects(const Pixels& pixels, const Attention& now, const std::vector<Rect>& rects) {
        if (rects.empty()) {
            return;
        }
        const SurfaceHandle surface(cairo_image_surface_create_for_data(
            pixels.data, CAIRO_FORMAT_RGB24, pixels.width, pixels.height, pixels.stride
        ));
        const CanvasHandle cairo(cairo_create(surface.get()));
        assert(cairo_status(cairo.get()) == CAIRO_STATUS_SUCCESS);
        Ruler ruler(*typesetter_);
        Painter painter(LeafContext{theme_, ruler, page_.density}, pictures_, cairo.get());
        for (const Rect& rect : rects) {
            painter.paint(page_.tree, now, rect);
        }
        cairo_surface_flush(surface.get());
    }

    Panel panel_;
    Theme theme_;
    std::unique_ptr<Typesetter> typesetter_;
    Pictures pictures_;
    std::optional<ScreenIdentity> identity_;
    LaidOut page_;
    Focus focus_;
    TouchTracker touches_;
    Narration narration_;
    Stops stops_ = Stops::everything;
    bool ring_ = false; ///< shown once keys are used, hidden by the next touch
    Picture painted_;   ///< empty: everything must be painted
    int painted_width_ = 0;
    int painted_height_ = 0;
};

} // namespace

Result<std::unique_ptr<Stage>>
Stage::open(const Panel& panel, const std::filesystem::path& assets) {
    auto typesetter = Typesetter::open(assets / "fonts.conf");
    TRY(typesetter);
    return std::unique_ptr<Stage>(
        std::make_unique<CairoStage>(panel, std::move(*typesetter), assets)
    );
}

} // namespace anjungan::ui
