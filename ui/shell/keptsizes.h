// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ruche::ui {

class PageContext;
class Splitter;

/// Puts the panes where the user left them and from now on keeps where she drags them, for the next start.
/// `key` is the id of the page. Call it when all panes are in; while one of them is somewhere else (a narrow
/// window), nothing is kept. Without a place to keep them the default sizes hold.
void rememberSizes(Splitter *splitter, const PageContext &context, const QString &key);
/// Puts them there again, or to their default sizes: after a pane came back.
void recallSizes(Splitter *splitter, const PageContext &context, const QString &key);

} // namespace ruche::ui
