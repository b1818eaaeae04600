package org.subrosa.formats;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/**
 * What columns are called, without the groups that lists and maps are made of (LogicalTypes.md).
 */
final class ParquetColumns {

  private ParquetColumns() {}

  /** Returns the names of the leaves, in their order, with the groups around them. */
  static List<String> names(GroupType schema) {
    List<String> names = new ArrayList<>();
    for (Type field : schema.getFields()) {
      add(field, "", false, names);
    }
    return names;
  }

  private static void add(Type type, String around, boolean isElement, List<String> names) {
    String name =
        isElement ? around : around.isEmpty() ? type.getName() : around + " " + type.getName();
    if (type.isPrimitive()) {
      names.add(name);
      return;
    }
    GroupType group = type.asGroupType();
    for (Type field : group.getFields()) {
      if (isOfParts(group) && !field.isPrimitive()) {
        boolean isList = group.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation;
        field.asGroupType().getFields().forEach(part -> add(part, name, isList, names));
      } else {
        add(field, name, isOfParts(group), names);
      }
    }
  }

  private static boolean isOfParts(GroupType group) {
    var kind = group.getLogicalTypeAnnotation();
    return kind instanceof ListLogicalTypeAnnotation
        || kind instanceof MapLogicalTypeAnnotation
        || kind instanceof MapKeyValueTypeAnnotation;
  }

  /** Returns converters that are asked for and never used: values are taken as they come. */
  static GroupConverter unused(GroupType schema) {
    return new GroupConverter() {
      @Override
      public Converter getConverter(int field) {
        Type type = schema.getType(field);
        return type.isPrimitive() ? new PrimitiveConverter() {} : unused(type.asGroupType());
      }

      @Override
      public void start() {}

      @Override
      public void end() {}
    };
  }
}
