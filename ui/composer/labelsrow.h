// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/labels/labellist.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace ruche::ui {

class ComposerController;
class PageContext;
class PlainLabel;

/// What the post is about: a pillar of its brand, and tags. Stored at once for a stored post, else with the
/// post. The pillar is not shown while the brand has none. Thread: GUI.
class LabelsRow final : public QWidget
{
    Q_OBJECT
public:
    LabelsRow(PageContext &context, ComposerController &controller, QWidget *parent = nullptr);

    void retranslate();

private:
    /// Another post, or another brand.
    void load();
    void readPost();
    void fill();
    void choosePillar(int index);
    void takeTags();
    void save();
    void tell(const Result<domain::EventId> &event);

    PageContext &m_context;
    ComposerController &m_controller;
    LabelList m_list;
    PlainLabel *m_pillarTitle;
    QComboBox *m_pillarChoice;
    PlainLabel *m_tagsTitle;
    QLineEdit *m_tagsField;
    domain::PostLabels m_stored;
    domain::PostLabels m_shown;
    domain::BrandId m_brand;
    domain::PostId m_post; ///< invalid: of one that is not stored yet
};

} // namespace ruche::ui
