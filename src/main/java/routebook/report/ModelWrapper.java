package routebook.report;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import routebook.report.ReportModel.Svg;

/**
 * Shows templates the data model and nothing else: records by their components, lists, texts and numbers. There is no method
 * to call and no class to reach.
 */
final class ModelWrapper extends SimpleObjectWrapper {

    ModelWrapper() {
        super(Configuration.VERSION_2_3_33);
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value instanceof String text) {
            return new SimpleScalar(OneLine.of(text));
        }
        if (value instanceof Svg svg) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(svg.markup());
        }
        return value instanceof Record row ? new Components(row) : super.wrap(value);
    }

    /** A record as a hash, in the order of its components. */
    private final class Components implements TemplateHashModelEx {

        private final Record row;
        private final List<RecordComponent> components;

        Components(Record row) {
            this.row = row;
            components = Arrays.asList(row.getClass().getRecordComponents());
        }

        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            for (RecordComponent component : components) {
                if (component.getName().equals(name)) {
                    return wrap(value(component));
                }
            }
            return null;
        }

        private Object value(RecordComponent component) throws TemplateModelException {
            try {
                return component.getAccessor().invoke(row);
            } catch (ReflectiveOperationException e) {
                throw new TemplateModelException("cannot read " + component.getName(), e);
            }
        }

        @Override
        public boolean isEmpty() {
            return components.isEmpty();
        }

        @Override
        public int size() {
            return components.size();
        }

        @Override
        public TemplateCollectionModel keys() {
            return new SimpleCollection(components.stream().map(RecordComponent::getName).toList(), ModelWrapper.this);
        }

        @Override
        public TemplateCollectionModel values() throws TemplateModelException {
            List<Object> values = new ArrayList<>();
            for (RecordComponent component : components) {
                values.add(value(component));
            }
            return new SimpleCollection(values, ModelWrapper.this);
        }
    }
}
