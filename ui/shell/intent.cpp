// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/intent.h"

namespace ruche::ui {

namespace {

struct PageOf
{
    QString operator()(const OpenPage &intent) const { return intent.page; }
    QString operator()(const OpenPost &) const { return pages::composer; }
    QString operator()(const NewPost &) const { return pages::composer; }
    QString operator()(const OpenDay &) const { return pages::calendar; }
    QString operator()(const OpenConversation &) const { return pages::inbox; }
    QString operator()(const OpenMember &) const { return pages::members; }
};

} // namespace

QString pageOf(const Intent &intent)
{
    return std::visit(PageOf{}, intent);
}

} // namespace ruche::ui
