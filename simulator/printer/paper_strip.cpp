// SPDX-License-Identifier: GPL-3.0-or-later
// The paper of the virtual printer: places, cuts, and what is too old to keep.
#include "simulator/printer/paper_strip.hpp"

#include <algorithm>

namespace anjungan::simulator {

namespace {

constexpr std::size_t most_bytes = 16U << 20U; ///< of one piece, as received

/// The lowest dot of a mark; a turned one reaches at most its longer side below its corner.
std::int32_t bottom_of(const Glyph& glyph) {
    const auto wide = glyph.cell_width * glyph.width;
    const auto high = glyph.cell_height * glyph.height;
    const bool up = glyph.quarters >= 2;
    return glyph.y + (up ? 0 : (glyph.quarters == 1 ? wide : high));
}

std::int32_t bottom_of(const PlacedPicture& placed) {
    const auto wide = placed.picture->width * placed.width;
    const auto high = placed.picture->height * placed.height;
    const bool up = placed.quarters >= 2;
    return placed.y + (up ? 0 : (placed.quarters == 1 ? wide : high));
}

/// Copies what reaches below the line, which becomes the top of the next piece.
template <class Mark>
void carry_over(const std::vector<Mark>& from, std::vector<Mark>& to, std::int32_t line) {
    for (const auto& mark : from) {
        if (bottom_of(mark) > line) {
            to.push_back(mark);
            to.back().y -= line;
        }
    }
}

} // namespace

std::size_t PaperPiece::weight() const {
    return sizeof *this + bytes.size() + text.size() + glyphs.size() * sizeof(Glyph) +
           pictures.size() * sizeof(PlacedPicture) + picture_bytes;
}

PaperStrip::PaperStrip() : piece_(std::make_shared<PaperPiece>()), head_(default_head_to_cutter) {
    piece_->length = head_; // a fresh roll sticks out as far as the cutter
}

void PaperStrip::put(const Glyph& glyph) {
    piece_->glyphs.push_back(glyph);
    piece_->printed = true;
}

void PaperStrip::put(const PlacedPicture& picture) {
    // A shared one counts by its share.
    const auto shares = static_cast<std::size_t>(std::max(picture.picture.use_count(), 1L));
    piece_->picture_bytes += picture.picture->bits.size() / shares;
    piece_->pictures.push_back(picture);
    piece_->printed = true;
}

void PaperStrip::write(std::string_view text) {
    piece_->text += text;
}

void PaperStrip::feed_back(std::size_t dots) {
    head_ -= std::min(dots, head_);
}

void PaperStrip::cut() {
    cut_due_ = true;
}

std::size_t PaperStrip::advance(std::size_t most) {
    const auto moved = std::min(most, due_);
    due_ -= moved;
    head_ += moved;
    piece_->length = std::max(piece_->length, head_);
    if (due_ == 0 && cut_due_) {
        cut_due_ = false;
        part(true);
    } else if (piece_->length > max_piece_length || piece_->bytes.size() > most_bytes || piece_->weight() > max_weight / 4) {
        part(false);
    }
    return moved;
}

void PaperStrip::stop() {
    due_ = 0;
    cut_due_ = false;
}

/// There is one of each: a strip is endless.
std::shared_ptr<PaperPiece> PaperStrip::blank_piece(bool cut) {
    auto& blank = cut ? blank_cut_ : blank_torn_;
    if (blank == nullptr) {
        blank = std::make_shared<PaperPiece>();
        blank->cut = cut;
    }
    return blank;
}

/// What lies between the cutter and the head stays on the roll.
void PaperStrip::part(bool cut) {
    const auto beyond = std::min(head_, head_to_cutter_);
    auto next = std::make_shared<PaperPiece>();
    const auto line = static_cast<std::int32_t>(head_ - beyond);
    if (cut) {
        carry_over(piece_->glyphs, next->glyphs, line);
        carry_over(piece_->pictures, next->pictures, line);
        next->carried = beyond;
    }
    piece_->length = head_ - beyond;
    piece_->cut = cut;
    weight_ += piece_->weight();
    done_.push_back(std::move(piece_));
    piece_ = std::move(next);
    head_ = beyond;
    piece_->length = beyond;
    forget_oldest();
}

void PaperStrip::forget_oldest() {
    while (weight_ > kept_ && forgotten_ + 1 < done_.size()) {
        auto& oldest = done_[forgotten_++];
        weight_ -= std::min(weight_, oldest->weight());
        oldest = blank_piece(oldest->cut);
    }
}

void PaperStrip::note_to(const std::shared_ptr<PaperPiece>& piece, ByteView bytes) {
    piece->bytes.insert(piece->bytes.end(), bytes.begin(), bytes.end());
    if (piece->blank() && piece->bytes.size() > most_bytes) {
        piece->bytes.clear();
    }
}

void PaperStrip::note_marker(ByteView bytes) {
    const bool belongs_before = piece_->blank() && piece_->bytes.empty() && !done_.empty();
    note_to(belongs_before ? done_.back() : piece_, bytes);
}

void PaperStrip::forget_bytes_if_blank() {
    if (piece_->blank()) {
        piece_->bytes.clear();
    }
}

const PaperPiece* PaperStrip::piece(std::size_t number) const {
    if (number < done_.size()) {
        return done_[number].get();
    }
    return number == done_.size() && !piece_->blank() ? piece_.get() : nullptr;
}

PaperPieces PaperStrip::pieces() const {
    PaperPieces all(done_.begin(), done_.end());
    if (!piece_->blank()) {
        all.push_back(std::make_shared<PaperPiece>(*piece_));
    }
    return all;
}

} // namespace anjungan::simulator
