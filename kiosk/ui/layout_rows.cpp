// SPDX-License-Identifier: GPL-3.0-or-later
/// How the width of a row is shared out among its children.
#include "kiosk/ui/layout_run.hpp"

#include <algorithm>
#include <cmath>

namespace anjungan::ui {

namespace {

struct Share {
    Widths widths;
    float grow = 0;
    int most = 0; ///< 0: no limit
    int given = 0;
};

/// Growing children share `room` by their grow; none gets less than its least width.
void grow_into(std::vector<Share>& shares, int room) {
    float grow = 0;
    for (const Share& share : shares) {
        grow += share.grow;
        room -= share.grow > 0 ? 0 : share.given;
    }
    for (Share& share : shares) {
        // Those whose fair share is too small get their least and leave the sharing.
        if (share.grow > 0 &&
            static_cast<float>(room) * share.grow / grow < static_cast<float>(share.widths.least)) {
            share.given = share.widths.least;
            room -= share.given;
            grow -= share.grow;
        }
    }
    for (Share& share : shares) {
        if (share.grow > 0 && share.given == 0) {
            const int fair = static_cast<int>(static_cast<float>(room) * share.grow / grow);
            share.given = share.most > 0 ? std::min(share.most, fair) : fair;
            room -= fair;
            grow -= share.grow;
        }
    }
}

/// Takes `deficit` from those that are wider than they must be, in proportion.
void shrink(std::vector<Share>& shares, int deficit) {
    int slack = 0;
    for (const Share& share : shares) {
        slack += share.given - share.widths.least;
    }
    for (Share& share : shares) {
        const int spare = share.given - share.widths.least;
        if (slack > 0 && spare > 0 && deficit > 0) {
            const double part = static_cast<double>(deficit) * spare / slack;
            const int taken = std::min(spare, static_cast<int>(std::ceil(part)));
            share.given -= taken;
            deficit -= taken;
            slack -= spare;
        }
    }
}

} // namespace

std::vector<int> LayoutRun::row_widths(const Widget& widget, int inner_width) {
    std::vector<Share> shares;
    const int room = inner_width - gap_of(widget) * (static_cast<int>(widget.children.size()) - 1);
    int wanted = 0;
    for (const Widget& child : widget.children) {
        Share share{widths(child), child.grow, context_.theme.pixels(child.max_width_mm), 0};
        share.given = child.grow > 0 ? 0 : share.widths.natural;
        wanted += child.grow > 0 ? share.widths.least : share.given;
        shares.push_back(share);
    }
    if (wanted > room) {
        for (Share& share : shares) {
            share.given = share.grow > 0 ? share.widths.least : share.given;
        }
        shrink(shares, wanted - room);
    } else {
        grow_into(shares, room);
    }
    std::vector<int> result;
    result.reserve(shares.size());
    for (const Share& share : shares) {
        result.push_back(share.given);
    }
    return result;
}

} // namespace anjungan::ui
